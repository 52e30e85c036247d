// @ts-check
/**
 * Sheds what the store of notes cannot answer in time, so that whoever is let in is answered soon and pages always are:
 * they are kept, cost next to nothing, and pass.
 */
import { STATUS_CODES } from 'node:http';
import { Gate, longestWait } from './gate.mjs';

/** Lists take the processor, writes mostly wait for the disk. */
const reading = new Gate(4);
const writing = new Gate(16);

/**
 * Lets a request to the store of notes in when it is its turn; all others at once.
 *
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response is answered with 503 where the wait would be too long
 * @param {(refusal: { status: number, detail: string }) => void} refused is told of a refusal
 * @returns {Promise<boolean>} whether the request is to be answered
 */
export async function admit({ url = '', method }, response, refused) {
  if (!/^\/api\/annotations(?:[/?]|$)/.test(url)) return true;
  const gate = method === 'GET' || method === 'HEAD' ? reading : writing;
  const { wait, entered } = gate.enter();
  if (entered === null) {
    refused(refuse(response, wait));
    return false;
  }
  const leave = await entered;
  if (leave === null) {
    refused(refuse(response, longestWait));
    return false;
  }
  // Who has gone meanwhile needs no answer.
  if (response.destroyed) {
    leave();
    return false;
  }
  response.once('close', leave);
  return true;
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {number} wait milliseconds
 */
function refuse(response, wait) {
  const seconds = Math.ceil(wait / 1_000);
  const problem = {
    type: 'about:blank',
    title: STATUS_CODES[503],
    status: 503,
    detail: `Too many ask at once, and nothing was changed; try again in ${seconds} seconds.`,
  };
  response.setHeader('Retry-After', seconds);
  response.setHeader('Content-Type', 'application/problem+json');
  response.writeHead(503).end(JSON.stringify(problem));
  return problem;
}
