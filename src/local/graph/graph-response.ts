// A `Response` whose text is there already: making and reading a real one costs more than all that Graph's stand-in does for a request.

/** As `new Response(text, …)`; what clients of Graph do not use is handed on to one. */
export class ReadyResponse implements Response {
  readonly status: number;
  readonly headers: Headers;
  readonly redirected = false;
  readonly statusText = '';
  readonly type = 'default';
  readonly url = '';
  readonly #text: string | null;
  #real: Response | undefined;
  #used = false;

  constructor(text: string | null, status: number, headers: Headers) {
    this.#text = text;
    this.status = status;
    this.headers = headers;
  }

  get ok(): boolean {
    return this.status >= 200 && this.status <= 299;
  }

  get bodyUsed(): boolean {
    return this.#real?.bodyUsed ?? this.#used;
  }

  get body(): Response['body'] {
    return this.#asReal().body;
  }

  async text(): Promise<string> {
    if (this.bodyUsed) throw new TypeError('Body is unusable: Body has already been read');
    this.#used = this.#text !== null;
    return this.#text ?? '';
  }

  async json(): Promise<unknown> {
    return JSON.parse(await this.text());
  }

  arrayBuffer(): Promise<ArrayBuffer> {
    return this.#asReal().arrayBuffer();
  }

  blob(): Promise<Blob> {
    return this.#asReal().blob();
  }

  bytes(): ReturnType<Response['bytes']> {
    return this.#asReal().bytes();
  }

  formData(): Promise<FormData> {
    return this.#asReal().formData();
  }

  clone(): ReadyResponse {
    if (this.bodyUsed) throw new TypeError('Response.clone: Body has already been consumed.');
    return new ReadyResponse(this.#text, this.status, new Headers(this.headers));
  }

  #asReal(): Response {
    if (this.#used) throw new TypeError('Body is unusable: Body has already been read');
    this.#real ??= new Response(this.#text, { status: this.status, headers: this.headers });
    return this.#real;
  }
}
