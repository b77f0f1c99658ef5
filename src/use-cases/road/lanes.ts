// One process writes to one cell one commit after the other: at once they would only lose races for its audit chain.
const tails = new Map<string, Promise<unknown>>();

/** Runs tasks of the same key one after the other, in the order in which they came. */
export function inLane<T>(key: string, task: () => Promise<T>): Promise<T> {
  const before = tails.get(key) ?? Promise.resolve();
  const run = before.then(task, task);
  const tail = run.catch(() => undefined);
  tails.set(key, tail);
  // The last one in a lane leaves nothing behind: nothing per cell stays in memory.
  void tail.then(() => {
    if (tails.get(key) === tail) tails.delete(key);
  });
  return run;
}
