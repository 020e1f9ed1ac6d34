/** How large a canvas browsers draw for certain, in pixels a side and in all. */
const MOST = { side: 16_000, area: 120_000_000 } as const;

/** An SVG file as a PNG, in base64; empty where the browser cannot draw it. */
export const pngOf = (svg: string, width: number, height: number): Promise<string> =>
  pictureOf(svg, width, height)
    .then(async picture => base64Of(new Uint8Array(await picture.arrayBuffer())))
    .catch(() => '');

/**
 * An SVG file as a PNG: twice as fine as on the screen, and for a very large one as fine as there is room for. It fails
 * where the browser cannot draw it.
 */
export async function pictureOf(svg: string, width: number, height: number): Promise<Blob> {
  const scale = Math.min(2, MOST.side / width, MOST.side / height, Math.sqrt(MOST.area / (width * height)));
  const image = new Image();
  image.src = `data:image/svg+xml;base64,${base64Of(new TextEncoder().encode(svg))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.floor(width * scale));
  canvas.height = Math.max(1, Math.floor(height * scale));
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('There is no room for so large a picture.');
  return blob;
}

function base64Of(bytes: Uint8Array): string {
  let text = '';
  const slice = 0x8000;
  for (let from = 0; from < bytes.length; from += slice)
    text += String.fromCharCode(...bytes.subarray(from, from + slice));
  return btoa(text);
}
