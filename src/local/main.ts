// `npm start`: keeps compiled code for the next time, so that a warm start is quick, and hands over to start.ts.
import { enableCompileCache } from 'node:module';

enableCompileCache('node_modules/.cache/livc');
await import('./start.ts');
