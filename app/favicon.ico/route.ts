import { pngIcon } from '../../features/share/view/icons';

export const dynamic = 'force-static';

const side = 32;

/** The icon that browsers ask for unprompted: a PNG in the container of Windows icons. */
export async function GET() {
  const png = Buffer.from(await pngIcon(side, 0.9).arrayBuffer());
  // ICONDIR with one ICONDIRENTRY: https://learn.microsoft.com/previous-versions/ms997538(v=msdn.10)
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2); // an icon
  head.writeUInt16LE(1, 4); // one picture
  head.writeUInt8(side, 6);
  head.writeUInt8(side, 7);
  head.writeUInt16LE(1, 10); // colour planes
  head.writeUInt16LE(32, 12); // bits per pixel
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18); // where the picture begins
  return new Response(Buffer.concat([head, png]), {
    headers: { 'Content-Type': 'image/x-icon', 'Cache-Control': 'public, max-age=86400' },
  });
}
