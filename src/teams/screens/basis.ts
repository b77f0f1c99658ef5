import { citation } from '../../domain/law/references.ts';
import { seeBases } from '../../use-cases/basis/list-bases.ts';
import { seeBasis, seeBasisForChange, seeNewBasis } from '../../use-cases/basis/see-basis.ts';
import { askForIdentity, openSignalIdentity } from '../../use-cases/identity/open-identity.ts';
import { askForSignal, readSignalWithReason } from '../../use-cases/identity/read-with-reason.ts';
import { askForReporter, openReporterIdentity } from '../../use-cases/identity/reporter-identity.ts';
import { seeIdentityForm } from '../../use-cases/identity/write-identity.ts';
import type { Page, Reading } from '../../use-cases/road/call.ts';
import { readFor } from '../../use-cases/road/read-for.ts';
import { isRefusal } from '../../use-cases/road/refusal.ts';
import type { Scene } from '../../use-cases/road/scene.ts';
import { basesView, basisFormView, basisView, type Cite } from '../../views/basis.ts';
import {
  identityAskView,
  identityFormView,
  identityView,
  reasonedAskView,
  reasonedView,
  reporterAskView,
  reporterView,
} from '../../views/identity.ts';
import type { BASIS_SCREENS } from '../../views/intents/basis.ts';
import type { Reader } from '../../views/people.ts';
import type { View } from '../../views/view.ts';
import type { Looking } from '../press-context.ts';
import { from, pageOf, readerOf, type Show, type Shows } from '../screen-show.ts';

const citeFor = ({ today }: Scene, { language }: Looking): Cite => {
  return (reference) => citation(reference, today, language);
};

/** Asks for the reason; once one holds, the audited reading shows what is opened with it. */
function withReason<Asked, Opened>(
  asked: {
    readonly reading: Reading<Page, Asked>;
    isOpen(data: Asked): boolean;
    view(data: Asked, reader: Reader): View;
  },
  opened: {
    readonly reading: Reading<Page, Opened>;
    view(data: Opened, reader: Reader, now: Date): View;
  },
): Show {
  const show = from(opened.reading, (data, scene, looking) =>
    opened.view(data, readerOf(scene, looking), scene.now),
  );
  return async (looking) => {
    const { surroundings, person, cell, target } = looking;
    const read = await readFor(surroundings, asked.reading, { person, cell, target }, pageOf(looking.args));
    if (isRefusal(read)) return read;
    const { data, scene } = read;
    return asked.isOpen(data) ? show(looking) : asked.view(data, readerOf(scene, looking));
  };
}

export const basisScreens: Shows<(typeof BASIS_SCREENS)[number]> = {
  bases: from(seeBases, (data, scene, looking) => basesView(data, citeFor(scene, looking))),
  basis: from(seeBasis, (data, scene, looking) => basisView(data, readerOf(scene, looking), scene.now)),
  basisPrepare: from(seeNewBasis, (data, scene, looking) =>
    basisFormView(data, readerOf(scene, looking), citeFor(scene, looking)),
  ),
  basisChange: from(seeBasisForChange, (data, scene, looking) =>
    basisFormView(data, readerOf(scene, looking), citeFor(scene, looking)),
  ),
  identity: from(seeIdentityForm, (data, scene, looking) =>
    identityFormView(data, readerOf(scene, looking), citeFor(scene, looking)),
  ),
  identityOpen: withReason(
    { reading: askForIdentity, isOpen: ({ noted, open }) => noted && open, view: identityAskView },
    { reading: openSignalIdentity, view: identityView },
  ),
  reasonedSignal: withReason(
    { reading: askForSignal, isOpen: ({ open }) => open, view: reasonedAskView },
    { reading: readSignalWithReason, view: reasonedView },
  ),
  reporterIdentity: withReason(
    { reading: askForReporter, isOpen: ({ access }) => access === 'open', view: reporterAskView },
    { reading: openReporterIdentity, view: reporterView },
  ),
};
