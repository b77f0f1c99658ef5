// Before first use everybody reads the privacy notice: the one place that decides whether it stands in between.
import { PRIVACY_NOTICE, profileOf } from '../use-cases/profile/profile.ts';
import type { ScreenName } from '../views/intent.ts';
import type { Show } from './screen-show.ts';

/** The screen, or until it was accepted the notice, whose button leads to the same screen about the same item. */
export function afterPrivacy(next: ScreenName, show: Show): Show {
  return async (looking) => {
    const { surroundings, person, target } = looking;
    const { privacyNotice } = await profileOf(surroundings, person);
    if (privacyNotice >= PRIVACY_NOTICE) return show(looking);
    return { screen: 'privacy', next, ...(target ? { target } : {}) };
  };
}
