import { z } from 'zod'
import { openDesk } from '#electron/desk.ts'
import { type Bench, callerOf, type Row } from '../bench.ts'
import { reportBug } from '../kept-desk.ts'
import { type Line, lineOfAmount, lineOfNothing, lineOfPair } from '../line.ts'
import { measurePair, timeOf } from '../measure.ts'
import { peerStores, type PeerDocument, type PeerStore } from '../peers/stores.ts'

/** Above this, some of them take more memory than there is. */
const MOST = 100_000
const OFTEN = { turns: 30, warmUp: 3 } as const

const rowSchema = z.array(
  z.object({ reference: z.string(), state: z.number(), created: z.number(), record: z.string() }),
)

/** What others made holds the same shipments, as documents. */
export const peersRow: Row = async (bench: Bench) => {
  const many = Math.min(bench.rows, MOST)
  const folder = await bench.copyOf(many, 'peers')
  using desk = openDesk({ folder, reportBug })
  const call = callerOf(desk)
  const list = (): Promise<unknown> => call('shipments.list', { states: ['delivered'] })
  const lines: Line[] = []
  for (const open of peerStores) {
    const peer = open(bench.folder)
    lines.push(...(peer ? await measurePeer(peer, { documents: documentsOf(desk, many), list }) : []))
  }
  return lines.length > 0
    ? lines
    : [lineOfNothing('LokiJS, NeDB, PouchDB', 'not installed: npm ci --prefix test/bench/peers')]
}

const documentsOf = (desk: ReturnType<typeof openDesk>, many: number): readonly PeerDocument[] =>
  rowSchema
    .parse(
      desk.database.reader
        .prepare<[number], unknown>(
          'SELECT s.reference, s.state, s.created, r.record FROM shipment s JOIN shipment_record r USING (id) LIMIT CAST(? AS INT)',
        )
        .all(many),
    )
    .map(({ reference, state, created, record }) => ({
      reference,
      state: String(state),
      created,
      record: z.unknown().parse(JSON.parse(record)),
    }))

type Held = { readonly documents: readonly PeerDocument[]; readonly list: () => Promise<unknown> }

const measurePeer = async (peer: PeerStore, { documents, list }: Held): Promise<readonly Line[]> => {
  const counts = Map.groupBy(documents, ({ state }) => state)
  const [most = ''] = [...counts].toSorted(([, one], [, other]) => other.length - one.length)[0] ?? []
  await peer.fill(documents)
  const figures = await measurePair(list, () => peer.list(most), OFTEN)
  const reopened = peer.reopen && (await timeOf(peer.reopen))
  return [
    lineOfPair(`list 100 of a state, against ${peer.name}`, figures, {}),
    ...(reopened === undefined
      ? []
      : [lineOfAmount(`${peer.name} opens`, { unit: 'ms', ours: reopened }, {})]),
  ]
}
