import type { Page, Reading } from '../road/call.ts';
import { targetOf } from '../signal/signal-item.ts';
import { contactOf, type KnownContact } from './contact-item.ts';

/** One contact of the cell's own, to be changed: an organisation, nobody's content. */
export const seeContact: Reading<Page, KnownContact> = {
  operation: 'contact.change',
  on: 'contact',
  audited: false,
  load: async (scene) => (await contactOf(scene, targetOf(scene))) ?? { refused: 'notFound' },
};

/** Whether whoever looks may write a new one. */
export const seeNewContact: Reading<Page, undefined> = {
  operation: 'contact.add',
  on: undefined,
  audited: false,
  load: async () => undefined,
};
