// How a screen is read through the road and shaped for whoever looks: what every row of the table of screens is made of.
import type { Page, Reading } from '../use-cases/road/call.ts';
import { readFor } from '../use-cases/road/read-for.ts';
import { isRefusal, type Refusal } from '../use-cases/road/refusal.ts';
import type { Scene } from '../use-cases/road/scene.ts';
import type { Reader } from '../views/people.ts';
import type { PlainView, View } from '../views/view.ts';
import type { Looking } from './press-context.ts';

export type Show = (looking: Looking) => Promise<View | Refusal>;

/** Reads through the road, then shapes: a refusal passes through untouched. */
export function from<Data>(
  reading: Reading<Page, Data>,
  shape: (data: Data, scene: Scene, looking: Looking) => View | Promise<View>,
): Show {
  return async (looking) => {
    const { surroundings, person, cell, target, covered } = looking;
    const read = await readFor(
      surroundings,
      reading,
      { person, cell, target },
      pageOf(looking.args),
      covered,
    );
    return isRefusal(read) ? read : shape(read.data, read.scene, looking);
  };
}

/** Which page of a long text a button asks for. */
export const pageOf = (args: Looking['args']) => Number(args.page ?? 1);
export const readerOf = (scene: Scene, { args, echo }: Looking): Reader => ({
  timeZone: scene.cell.timeZone,
  page: pageOf(args),
  echo,
});

export const plain =
  (screen: PlainView['screen']): Show =>
  async ({ target, args, language }) => ({
    screen,
    language,
    ...(target ? { target } : {}),
    ...(args.number ? { number: args.number } : {}),
    ...(args.hours ? { hours: Number(args.hours) } : {}),
    ...(args.next ? { next: args.next } : {}),
  });

/** The rows of one area. */
export type Shows<Name extends string> = { readonly [screen in Name]: Show };
