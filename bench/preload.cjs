// Loaded into every measured server before its own code (--require). It sends Microsoft's host names to the stand-in on this machine and
// refuses every other host, so that the frameworks run unmodified; it tells when the server listens, and answers what the bench asks.
const net = require('node:net');

const hosts = new Set((process.env.BENCH_HOSTS ?? '').split(','));
const standInPort = Number(process.env.BENCH_STAND_IN_PORT);

const isHere = (host) => host === undefined || host === 'localhost' || /^127\.|^::1$/.test(host);
const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function redirected(...args) {
  const normalised = Array.isArray(args[0]) ? args[0] : args;
  const options = normalised[0];
  if (typeof options === 'object' && options !== null && !options.path) {
    if (hosts.has(options.host)) {
      // The name stays what the certificate is checked against.
      normalised[0] = {
        ...options,
        servername: options.servername ?? options.host,
        host: '127.0.0.1',
        port: standInPort,
      };
    } else if (!isHere(options.host)) {
      const refused = Object.assign(new Error('the bench reaches no other host'), { code: 'ENOTFOUND' });
      process.nextTick(() => this.destroy(refused));
      return this;
    }
  }
  return connect.apply(this, args);
};

const listen = net.Server.prototype.listen;
net.Server.prototype.listen = function announced(...args) {
  this.once('listening', () => process.send?.({ ready: true }));
  return listen.apply(this, args);
};

let session;
const answers = {
  usage({ collect }) {
    if (collect) globalThis.gc?.();
    const { user, system } = process.cpuUsage();
    const { rss, heapUsed } = process.memoryUsage();
    return { cpuUs: user + system, rss, heapUsed };
  },
  profileStart() {
    const { Session } = require('node:inspector');
    session = new Session();
    session.connect();
    session.post('Profiler.enable');
    session.post('Profiler.setSamplingInterval', { interval: 200 });
    session.post('Profiler.start');
    return {};
  },
  profileStop({ file }) {
    session.post('Profiler.stop', (_error, { profile }) =>
      require('node:fs').writeFileSync(file, JSON.stringify(profile)),
    );
    return {};
  },
};
if (process.send) {
  process.on('message', ({ id, ask, ...more }) => {
    if (ask === 'exit') process.exit(0);
    process.send({ id, ...answers[ask](more) });
  });
  process.on('disconnect', () => process.exit(0));
}
