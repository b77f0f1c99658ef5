import { standardBehind, standardId } from '../../use-cases/directory/contact-item.ts';
import { seeContact, seeNewContact } from '../../use-cases/directory/see-contact.ts';
import {
  type DirectoryData,
  seeDirectory,
  standardDirectory,
} from '../../use-cases/directory/see-directory.ts';
import { contactFormView, helpView, lawView, sectorIn, sectorView } from '../../views/directory.ts';
import type { DIRECTORY_SCREENS } from '../../views/intents/directory.ts';
import type { View } from '../../views/view.ts';
import { type Looking, NO_CELL } from '../press-context.ts';
import { from, pageOf, readerOf, type Show, type Shows } from '../screen-show.ts';

/** The directory of the cell, or for somebody without one what the product brings along. */
const directory =
  (shape: (data: DirectoryData, looking: Looking) => View): Show =>
  async (looking) =>
    looking.cell === NO_CELL
      ? shape(standardDirectory(looking.surroundings.clock.now()), looking)
      : from(seeDirectory, (data) => shape(data, looking))({ ...looking, target: undefined });

/** Changing a contact of the cell's own, or writing a new one, perhaps for a standard one. */
const contactForm: Show = (looking) => {
  const { target, args, language } = looking;
  if (target !== undefined)
    return from(seeContact, (known, scene) => contactFormView(known, language, readerOf(scene, looking)))(
      looking,
    );
  return from(seeNewContact, (_, scene) => {
    const standard = args.standard === undefined ? undefined : standardBehind(args.standard);
    const known = standard && { id: standardId(standard), contact: standard, shown: true, item: undefined };
    return contactFormView(known, language, readerOf(scene, looking));
  })(looking);
};

export const directoryScreens: Shows<(typeof DIRECTORY_SCREENS)[number]> = {
  help: directory((data) => helpView(data)),
  helpSector: directory((data, { args, language }) =>
    sectorView(data, sectorIn(args), language, pageOf(args)),
  ),
  law: directory((data, { language }) => lawView(data, language)),
  contactForm,
};
