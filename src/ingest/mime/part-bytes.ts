import PostalMime from 'postal-mime';

/** What `postal-mime` 4.0.0 decodes a part with; the version is pinned, and tests hold the shape. */
interface Decoder {
  readonly chunks: readonly (Uint8Array | ArrayBuffer | string)[];
  readonly flushBuffer?: () => void;
  readonly flushRemainder?: () => void;
  finalize(): Promise<ArrayBuffer>;
}

interface MimeNode {
  contentDecoder: Decoder;
  setupContentDecoder: (this: MimeNode, transferEncoding: string) => void;
}

/**
 * Has `postal-mime` put the decoded bytes of a part together at once. Its own way leads through a `Blob`, which other
 * threads could read, and which costs more than the decoding.
 */
export function gatherBytesAtOnce(): void {
  const { root } = new PostalMime() as unknown as { readonly root: MimeNode };
  const node = Object.getPrototypeOf(root) as MimeNode;
  const setUp = node.setupContentDecoder;
  node.setupContentDecoder = function (transferEncoding) {
    setUp.call(this, transferEncoding);
    const decoder = this.contentDecoder;
    decoder.finalize = () => {
      decoder.flushBuffer?.();
      decoder.flushRemainder?.();
      return Promise.resolve(joined(decoder.chunks));
    };
  };
}

function joined(chunks: Decoder['chunks']): ArrayBuffer {
  const parts = chunks.map(bytesOf);
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes.buffer;
}

/** The only text among the bytes is the end of a line. */
const LINE_END = new Uint8Array([10]);

function bytesOf(chunk: Decoder['chunks'][number]): Uint8Array {
  if (typeof chunk === 'string') return LINE_END;
  return chunk instanceof Uint8Array ? chunk : new Uint8Array(chunk);
}
