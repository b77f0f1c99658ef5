// Runs once before every test process: whatever a test forgets to await must fail loudly, not vanish.
process.on('unhandledRejection', (reason) => {
  throw reason;
});
