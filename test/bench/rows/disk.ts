import { seedingOf } from '../kept-desk.ts'
import { callerOf, newestOf, type Row } from '../bench.ts'
import { lineOfAmount, lineOfRatio } from '../line.ts'

const SAMPLE = 500
const MILLION = 1_000_000

/** What a shipment takes on the disk, all in, against its content as text. */
export const diskRow: Row = async ({ rows, deskOf }) => {
  const desk = await deskOf(rows)
  const call = callerOf(desk)
  let bytes = 0
  const step = Math.max(1, Math.floor(Math.min(rows, 100_000) / SAMPLE))
  const sample = newestOf(desk, step * SAMPLE).filter((_one, index) => index % step === 0)
  for (const reference of sample) {
    const texts = [await call('shipments.get', { reference }), await call('shipments.history', { reference })]
    for (const one of texts) bytes += Buffer.byteLength(JSON.stringify(one))
  }
  const counted = {
    unit: 'kB' as const,
    ours: desk.database.size() / rows / 1000,
    yardstick: bytes / sample.length / 1000,
  }
  const seeding = seedingOf(rows)
  return [
    lineOfRatio('disk for a shipment, against its JSON with its history', counted, { atMost: 1.5 }),
    ...(seeding
      ? [
          lineOfAmount(
            `seed ${rows} shipments`,
            { unit: 's', ours: seeding.seconds },
            { atMost: (600 * rows) / MILLION },
          ),
          lineOfAmount('CPU that it took', { unit: 's', ours: seeding.cpu }, {}),
        ]
      : []),
  ]
}
