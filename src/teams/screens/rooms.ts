import { seeConvening } from '../../use-cases/room/see-convening.ts';
import type { ROOMS_SCREENS } from '../../views/intents/rooms.ts';
import { conveningView } from '../../views/rooms.ts';
import { from, type Shows } from '../screen-show.ts';

export const roomsScreens: Shows<(typeof ROOMS_SCREENS)[number]> = {
  convening: from(seeConvening, (data, scene) => conveningView(data, scene.cell.timeZone)),
};
