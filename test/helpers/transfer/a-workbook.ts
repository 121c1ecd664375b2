import { deflateRawSync } from 'node:zlib'

const relations = '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>'

/** A workbook of these parts, besides those that lead to its only sheet. */
export const aWorkbook = (given: Readonly<Record<string, Buffer>>): Buffer => {
  const parts = [
    ['xl/workbook.xml', Buffer.from('<workbook><sheets><sheet r:id="r1"/></sheets></workbook>')],
    ['xl/_rels/workbook.xml.rels', Buffer.from(relations)],
    ...Object.entries(given),
  ] as const
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const [part, bytes] of parts) {
    const packed = deflateRawSync(bytes)
    const fields = Buffer.alloc(22)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(8, 4)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(bytes.length, 18)
    const lengths = Buffer.alloc(4)
    lengths.writeUInt16LE(part.length, 0)
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), fields, lengths, Buffer.from(part), packed])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    central.push(
      Buffer.concat([
        Buffer.from('PK\u0001\u0002'),
        Buffer.from([20, 0]),
        fields,
        lengths,
        rest,
        Buffer.from(part),
      ]),
    )
    locals.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(parts.length, 4)
  end.writeUInt16LE(parts.length, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...locals, directory, Buffer.from('PK\u0005\u0006'), end])
}
