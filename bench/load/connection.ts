// An HTTP/1.1 client on a bare socket: cheap, so that one core of load can keep one core of server busy.
import { connect, type Socket } from 'node:net';

const HEAD_END = '\r\n\r\n';

interface Response {
  readonly status: number;
  readonly body: string;
  /** Where the next response begins. */
  readonly end: number;
  readonly closes: boolean;
}

function chunkedBody(text: string, from: number): { body: string; end: number } | undefined {
  let at = from;
  let body = '';
  for (;;) {
    const lineEnd = text.indexOf('\r\n', at);
    if (lineEnd < 0) return undefined;
    const size = Number.parseInt(text.slice(at, lineEnd), 16);
    const end = lineEnd + 2 + size + 2;
    if (text.length < end) return undefined;
    if (size === 0) return { body, end };
    body += text.slice(lineEnd + 2, lineEnd + 2 + size);
    at = end;
  }
}

/** The first whole response in `text` (a byte a character); undefined while some of it is still to come. */
export function parseResponse(text: string): Response | undefined {
  const headEnd = text.indexOf(HEAD_END);
  if (headEnd < 0) return undefined;
  const head = text.slice(0, headEnd).toLowerCase();
  const status = Number(head.slice(9, 12));
  const closes = head.includes('\r\nconnection: close');
  const from = headEnd + HEAD_END.length;
  if (head.includes('\r\ntransfer-encoding: chunked')) {
    const chunked = chunkedBody(text, from);
    return chunked && { status, closes, ...chunked };
  }
  const end = from + Number(/\r\ncontent-length: *(\d+)/.exec(head)?.[1] ?? 0);
  return text.length < end ? undefined : { status, closes, body: text.slice(from, end), end };
}

/** What became of a request; status 0 where the connection broke. */
export type Answered = (status: number, body: string) => void;

export class Connection {
  /** False once it broke or the server closed it. */
  open = true;
  readonly #socket: Socket;
  #text = '';
  #waiting: Answered | undefined;

  constructor(port: number) {
    this.#socket = connect({ port, host: '127.0.0.1', noDelay: true });
    this.#socket.setEncoding('latin1');
    this.#socket.on('data', (text: string) => this.#take(text));
    this.#socket.on('error', () => this.#broke());
    this.#socket.on('close', () => this.#broke());
  }

  /** One request at a time. */
  send(request: Buffer, answered: Answered): void {
    this.#waiting = answered;
    if (this.open) this.#socket.write(request);
    else this.#tell(0, '');
  }

  close(): void {
    this.open = false;
    this.#socket.destroy();
  }

  #tell(status: number, body: string): void {
    const answered = this.#waiting;
    this.#waiting = undefined;
    answered?.(status, body);
  }

  #broke(): void {
    this.open = false;
    this.#tell(0, '');
  }

  #take(text: string): void {
    this.#text += text;
    const response = parseResponse(this.#text);
    if (response === undefined) return;
    this.#text = this.#text.slice(response.end);
    if (response.closes) this.close();
    this.#tell(response.status, response.body);
  }
}
