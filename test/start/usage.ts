export const usage = `Shipdesk, with its window: builds the program and opens it.

  npm start [-- --data DIR]
  npm start -- --version
  npm start -- --help

DIR is the data folder; without it SHIPDESK_DATA, or the usual one of the system.
Without a window: npm run -s desk -- --help
`
