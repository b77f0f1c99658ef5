import { localDay } from '../../domain/cell/local-day.ts';
import {
  bySector,
  type Contact,
  type ContactSector,
  type ContactStatus,
} from '../../domain/directory/contact.ts';
import type { Page, Reading } from '../road/call.ts';
import { mayDoAtAll } from '../road/scene.ts';
import { isProposable, type KnownContact } from './contact-item.ts';
import { allContacts, STANDARD_DIRECTORY } from './list-contacts.ts';

export interface SeenContact extends KnownContact {
  readonly status: ContactStatus;
}

export interface DirectoryData {
  readonly today: string;
  readonly sectors: readonly { readonly sector: ContactSector; readonly contacts: readonly SeenContact[] }[];
  /** Whoever may change it sees what is over and what was taken out as well. */
  readonly mayKeep: boolean;
}

function directoryOf(known: readonly KnownContact[], today: string, mayKeep: boolean): DirectoryData {
  const isGuide = ({ contact }: KnownContact) => contact.sector === 'guides' && contact.validUntil >= today;
  const seen = known.filter((each) => mayKeep || isProposable(each, today) || (each.shown && isGuide(each)));
  const byId = new Map(seen.map((each) => [each.id, each]));
  const terms = seen.map(({ id, contact }): Contact => ({ ...contact, id }));
  const sectors = bySector(terms, today).map(({ sector, contacts }) => ({
    sector,
    contacts: contacts.flatMap(({ contact, status }) => {
      const each = byId.get(contact.id);
      return each ? [{ ...each, status }] : [];
    }),
  }));
  return { today, sectors, mayKeep };
}

/** Who can help, in this cell: what the product brings along and what the cell knows besides. */
export const seeDirectory: Reading<Page, DirectoryData> = {
  operation: 'help.see',
  on: undefined,
  audited: false,
  load: async (scene) => directoryOf(await allContacts(scene), scene.today, mayDoAtAll(scene, 'contact.add')),
};

/** The same for somebody who is in no cell: what the product brings along. */
export function standardDirectory(now: Date): DirectoryData {
  return directoryOf(STANDARD_DIRECTORY, localDay(now, 'Europe/Brussels'), false);
}
