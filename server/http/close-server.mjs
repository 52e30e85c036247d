// @ts-check
/** The end of a server that is asked to stop. Plain JavaScript, because the server's entry uses it without a build. */

/**
 * Watches the connections of a server, so that it can be closed without cutting anybody short.
 *
 * Node's own way closes a connection as idle although an answer is still on its way to a slow reader, and keeps one open
 * after its last answer.
 *
 * @param {import('node:http').Server} server before it listens
 * @returns {(patience: number) => Promise<void>} closes it: requests under way, also those of which the beginning has
 *   come, are finished and told that the connection ends; whatever takes longer than `patience` (milliseconds) is given up
 */
export function closable(server) {
  /** @type {Map<import('node:net').Socket, { answers: Set<import('node:http').ServerResponse>, read: number }>} */
  const connections = new Map();
  let closing = false;

  /** @param {import('node:net').Socket} socket */
  function endIdle(socket) {
    const state = connections.get(socket);
    if (state && state.answers.size === 0 && socket.bytesRead === state.read) socket.destroySoon();
  }

  server.on('connection', (socket) => {
    connections.set(socket, { answers: new Set(), read: 0 });
    socket.once('close', () => connections.delete(socket));
  });
  server.prependListener('request', (request, response) => {
    const { socket } = request;
    const state = connections.get(socket);
    if (!state) return;
    state.answers.add(response);
    if (closing) response.shouldKeepAlive = false;
    response.once('close', () => {
      state.answers.delete(response);
      state.read = socket.bytesRead;
      if (closing) endIdle(socket);
    });
  });

  return (patience) =>
    new Promise((resolve) => {
      closing = true;
      server.closeIdleConnections = () => {};
      server.close(() => {
        clearInterval(wait);
        resolve();
      });
      for (const { answers } of connections.values())
        for (const response of answers) response.shouldKeepAlive = false;
      // Counted in turns, so that a machine that is too busy for this process gives requests no less time; from the second
      // on, what had come before it was asked to stop has been read.
      let turns = 0;
      const wait = setInterval(() => {
        turns++;
        if (turns === 2) for (const socket of connections.keys()) endIdle(socket);
        if (turns * turn < patience) return;
        clearInterval(wait);
        for (const [socket, { answers }] of connections) if (answers.size === 0) socket.end(tooSlow);
        setTimeout(resolve, turn);
      }, turn);
    });
}

/** Milliseconds. */
const turn = 50;

const tooSlow = 'HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: 0\r\n\r\n';
