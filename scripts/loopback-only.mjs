// Loaded into Microsoft's playground, which would listen on every network of this machine and ask nobody who they are.
import { Server } from 'node:net';

const { listen } = Server.prototype;

Server.prototype.listen = function listenHere(...args) {
  const [port, host, ...rest] = args;
  if (typeof port !== 'number') return listen.apply(this, args);
  return listen.call(this, port, '127.0.0.1', ...(typeof host === 'string' ? rest : [host, ...rest]));
};
