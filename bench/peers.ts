// Installs what the peers need, each in its own folder: nothing of it is in the project's own packages.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { missing, type Target } from './servers.ts';

const root = join(import.meta.dirname, '..');

function install(folder: string): boolean {
  process.stderr.write(`Installing the packages of ${folder} …\n`);
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status } = spawnSync(npm, ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: join(root, folder),
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  return status === 0;
}

/** Those that can be measured, after installing what is not there; a sentence for each that cannot. */
export function available(targets: readonly Target[]): { here: readonly Target[]; notes: readonly string[] } {
  const folders = new Set(targets.flatMap(({ packages }) => packages ?? []));
  for (const folder of folders) if (!existsSync(join(root, folder, 'node_modules'))) install(folder);
  const notes = targets.flatMap((target) => {
    const why = missing(target);
    return why === undefined ? [] : [`Not measured: ${target.label}, because ${why}.`];
  });
  return { here: targets.filter((target) => missing(target) === undefined), notes };
}
