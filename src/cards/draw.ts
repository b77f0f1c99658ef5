import type { Banner, View } from '../views/view.ts';
import { formBody, reviewBody, stepBody } from './form-card.ts';
import { homeBody } from './home-card.ts';
import type { Json, Kit } from './kit.ts';
import { ownListBody, ownSignalBody, requestBody } from './own-card.ts';
import { pageBody } from './page-card.ts';
import { bannerOf, card } from './parts.ts';
import { plainBody } from './plain-card.ts';

function bodyOf(kit: Kit, view: View): readonly Json[] {
  switch (view.screen) {
    case 'home':
      return homeBody(kit, view);
    case 'step':
      return stepBody(kit, view);
    case 'review':
      return reviewBody(kit, view);
    case 'own':
      return ownListBody(kit, view);
    case 'ownSignal':
      return ownSignalBody(kit, view);
    case 'ownRequest':
    case 'request':
      return requestBody(kit, view);
    case 'page':
      return pageBody(kit, view);
    case 'callback':
    case 'advice':
      return formBody(kit, view);
    default:
      return plainBody(kit, view);
  }
}

/**
 * View model + language → Adaptive Card 1.5, as the answer to a press or a page of a dialog, for one person. Of these only home, help,
 * privacy and language are ever posted: they hold nothing of anybody.
 */
export function drawCard(kit: Kit, view: View, banner?: Banner): Json {
  return card(kit, [...bannerOf(kit, banner), ...bodyOf(kit, view)]);
}
