// What is left out of the bundle: modules that the SDKs ask for as they load and that this bot never uses. Each has its reason;
// the build fails when one is not asked for any more, and test/package/stand-ins.test.ts when one is used after all.
import type { Plugin } from 'esbuild';

interface StandIn {
  /** Why nothing is missed. */
  readonly why: string;
  /** Only where this package asks; everybody else gets the real one. */
  readonly askedBy?: string;
  /** Said instead of the usual stand-in. */
  readonly code?: string;
}

const NO_MODEL = 'language models of teams-ai: nothing is ever sent to one';
const NO_SIGN_IN = 'sign-in dialogs of teams-ai: nobody signs in, the token of Teams says who it is';
const NO_SUCH_BODY = 'a body parser of restify: ours reads JSON only (src/http/read-body.ts)';

export const STAND_INS: Readonly<Record<string, StandIn>> = {
  'dtrace-provider': {
    why: 'native probes of restify, which catches their absence and goes on without',
    code: "throw new Error('dtrace-provider is not in the bundle');",
  },
  'whatwg-url': {
    why: 'node-fetch 2 wants it only where Node has no URL of its own; it would bring a deprecation warning at each start',
    code: 'module.exports = {};',
  },
  'gpt-tokenizer': { why: NO_MODEL },
  'gpt-tokenizer/cjs/model/text-davinci-003': { why: NO_MODEL },
  openai: { why: NO_MODEL },
  yaml: { why: NO_MODEL },
  jsonschema: { why: NO_MODEL },
  'botbuilder-dialogs': { why: `${NO_SIGN_IN}; with them go the recognizers of dates and numbers in prose` },
  '@azure/msal-node': { why: NO_SIGN_IN, askedBy: '@microsoft/teams-ai' },
  axios: { why: 'calls of language models, and of skills: other bots, of which there are none' },
  htmlparser2: { why: 'middleware of botbuilder for spoken text' },
  'fs-extra': { why: 'transcripts of conversations in files, which are never written' },
  send: { why: 'files over HTTP: restify serves none here' },
  'http-signature': { why: 'an authorization header other than that of Teams (src/teams/guard.ts)' },
  csv: { why: NO_SUCH_BODY },
  formidable: { why: NO_SUCH_BODY },
};

/**
 * Whatever is read of it is itself, so that libraries load: they name it, extend it, and never get to use it. Calling it is a fault, which is
 * also said to the process, because libraries swallow errors.
 */
const codeOf = (name: string): string => `
const gone = () => {
  process.emit('livc:left-out', ${JSON.stringify(name)});
  throw new Error('fault: left out of the bundle: ${name}');
};
// With a property of that name, so that an import of the default finds it.
const standIn = new Proxy(Object.assign(function () {}, { default: gone }), {
  get: (it, key) => (key === 'prototype' ? it.prototype : key === '__esModule' ? true : typeof key === 'symbol' ? undefined : standIn),
  apply: gone,
  construct: gone,
});
module.exports = standIn;
`;

const isAskedBy = (importer: string, asker: string | undefined): boolean =>
  asker === undefined || importer.replaceAll('\\', '/').includes(`node_modules/${asker}/lib/`);

/** Puts the stand-ins in place; `placed` gets the name of each that was asked for. */
export function standIns(placed: Set<string>): Plugin {
  return {
    name: 'stand-ins',
    setup(pluginBuild) {
      const names = Object.keys(STAND_INS).join('|');
      pluginBuild.onResolve({ filter: new RegExp(`^(${names})$`) }, ({ path, importer }) => {
        if (!isAskedBy(importer, STAND_INS[path]?.askedBy)) return undefined;
        placed.add(path);
        return { path, namespace: 'stand-in' };
      });
      pluginBuild.onLoad({ filter: /.*/, namespace: 'stand-in' }, ({ path }) => ({
        contents: STAND_INS[path]?.code ?? codeOf(path),
      }));
    },
  };
}
