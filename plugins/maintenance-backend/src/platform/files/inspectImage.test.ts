import { imageSize } from 'image-size';
import { crc32 } from 'node:zlib';
import { jpeg, png, webp } from './__testUtils__/images';
import { inspectImage } from './inspectImage';

const SECRET = 'GPS 22.53N 114.05E';

/** Where a picture was taken and how it is to be turned, as cameras write it. */
function exif(orientation: number): Buffer {
  const tiff = Buffer.alloc(38);
  tiff.write('II*\0', 'latin1');
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt16LE(2, 8);
  tiff.writeUInt16LE(0x010f, 10);
  tiff.writeUInt16LE(0x0112, 22);
  tiff.writeUInt16LE(3, 24);
  tiff.writeUInt32LE(1, 26);
  tiff.writeUInt16LE(orientation, 30);
  return Buffer.concat([tiff, Buffer.from(SECRET)]);
}

function segment(marker: number, body: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

function pngChunk(type: string, data: Buffer): Buffer {
  const chunk = Buffer.concat([
    Buffer.alloc(4),
    Buffer.from(type),
    data,
    Buffer.alloc(4),
  ]);
  chunk.writeUInt32BE(data.length);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, -4)), chunk.length - 4);
  return chunk;
}

function riffChunk(type: string, data: Buffer): Buffer {
  const head = Buffer.from(`${type}\0\0\0\0`);
  head.writeUInt32LE(data.length, 4);
  return Buffer.concat([head, data]);
}

function photoJpeg(orientation: number): Buffer {
  const app1 = Buffer.concat([Buffer.from('Exif\0\0'), exif(orientation)]);
  return Buffer.concat([
    jpeg.subarray(0, 2),
    segment(0xe1, app1),
    segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${SECRET}`)),
    segment(0xfe, Buffer.from(SECRET)),
    jpeg.subarray(2),
    Buffer.from(SECRET),
  ]);
}

function photoPng(orientation: number): Buffer {
  const afterHeader = 8 + 25;
  return Buffer.concat([
    png.subarray(0, afterHeader),
    pngChunk('eXIf', exif(orientation)),
    pngChunk('tEXt', Buffer.from(`Comment\0${SECRET}`)),
    png.subarray(afterHeader),
    Buffer.from(SECRET),
  ]);
}

function photoWebp(orientation: number): Buffer {
  const features = Buffer.alloc(10);
  features[0] = 0x0c;
  return Buffer.concat([
    riffChunk(
      'RIFF',
      Buffer.concat([
        Buffer.from('WEBP'),
        riffChunk('VP8X', features),
        webp.subarray(12),
        riffChunk('EXIF', exif(orientation)),
        riffChunk('XMP ', Buffer.from(SECRET)),
      ]),
    ),
    Buffer.from(SECRET),
  ]);
}

/** The entry of the orientation, as all three kinds keep it. */
const turned = (orientation: number) =>
  Buffer.from([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation]);

describe('inspectImage', () => {
  it.each([
    ['JPEG', photoJpeg, jpeg],
    ['PNG', photoPng, png],
    ['WebP', photoWebp, webp],
  ])('leaves of a %s what shows it, upright', (_, photo, bare) => {
    const { content } = inspectImage(photo(6));
    expect(photo(6).includes(SECRET)).toBe(true);
    expect(content.includes(SECRET)).toBe(false);
    expect(content.includes(turned(6))).toBe(true);
    expect(inspectImage(content).content).toEqual(content);
    expect(imageSize(Uint8Array.from(content))).toMatchObject({
      width: 1,
      height: 1,
    });

    const upright = inspectImage(photo(1)).content;
    expect(upright.includes(SECRET)).toBe(false);
    expect(upright.includes(turned(1))).toBe(false);
    expect(inspectImage(bare).content).toEqual(bare);
  });

  it('tells a browser still how a JPEG is turned', () => {
    const { content } = inspectImage(photoJpeg(6));
    expect(imageSize(Uint8Array.from(content)).orientation).toBe(6);
  });

  it('keeps the data of a JPEG, whose bytes look like markers', () => {
    const scan = Buffer.concat([
      segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
      Buffer.from([0x12, 0xff, 0x00, 0xff, 0xd0, 0x34, 0xff, 0xff]),
    ]);
    const picture = Buffer.concat([
      jpeg.subarray(0, -2),
      scan,
      scan,
      Buffer.from([0xd9]),
    ]);
    expect(inspectImage(picture).content.subarray(0, -2)).toEqual(
      picture.subarray(0, -2),
    );
  });

  it('refuses more pixels than a browser can unpack', () => {
    const huge = Buffer.from(png);
    huge.writeUInt32BE(0xffffffff, 16);
    huge.writeUInt32BE(0xffffffff, 20);
    expect(() => inspectImage(huge)).toThrow(
      'The image has 4294967295 × 4294967295 pixels, at most 100000000 are taken',
    );
  });

  it.each([
    ['JPEG', jpeg],
    ['PNG', png],
    ['WebP', webp],
  ])('refuses a %s that is cut off', (_, content) => {
    for (let length = 0; length < content.length; length++) {
      expect(() => inspectImage(content.subarray(0, length))).toThrow(
        'The file is not a readable JPEG, PNG or WebP image',
      );
    }
  });
});
