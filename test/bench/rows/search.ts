import { callerOf, newestOf, openBare, type Row } from '../bench.ts'
import { lineOfPair, lineOfTail, type Line } from '../line.ts'
import { figuresOf, measureOne, measurePair, timeOf } from '../measure.ts'

const OFTEN = { turns: 200 } as const
const FEW = { turns: 5, warmUp: 1 } as const
/** Rare and common, short and long, words and what stands in the middle of them. */
const typed = [
  'm',
  'ma',
  'mar',
  'mari',
  'order',
  'ord',
  'o',
  'street',
  'gmbh',
  'London',
  'ORD-2',
  'ar st',
  'rd-1',
  'xyz',
  'müller',
  '東京',
]

/** Searching as somebody types. */
export const searchRow: Row = async ({ rows, deskOf }) => {
  const desk = await deskOf(rows)
  // What waits for the index is searched as well; here none does.
  await desk.shipments.searchIndexer.finish()
  const call = callerOf(desk)
  const search = (text: string): Promise<unknown> => call('shipments.search', { text })
  const raw = openBare(desk.folder.database)
  const words = raw.prepare<[string], { readonly rowid: number }>(
    'SELECT rowid FROM search_word WHERE search_word MATCH ? ORDER BY rowid DESC LIMIT 50',
  )
  const row = raw.prepare<[number]>('SELECT * FROM shipment WHERE id = CAST(? AS INT)')
  const beginning = await measurePair(
    () => search('mar'),
    () => structuredClone(words.all('"mar"*').map(({ rowid }) => row.get(rowid))),
    OFTEN,
  )
  const any = raw.prepare<[]>(
    "SELECT id FROM search_text WHERE text LIKE '%erlin%' ORDER BY id DESC LIMIT 50",
  )
  const part = await measurePair(
    () => search('erlin'),
    () => any.all(),
    FEW,
  )
  // Read from end to end, as where it is rare.
  const rare = raw.prepare<[]>(
    "SELECT id FROM search_text WHERE text LIKE '%qzwx%' ORDER BY id DESC LIMIT 50",
  )
  const nowhere = await measurePair(
    () => search('qzwx'),
    () => rare.all(),
    FEW,
  )
  raw.close()
  const tails: Line[] = []
  const all: number[] = []
  for (const text of typed)
    for (let turn = 0; turn < 12; turn += 1) {
      const time = await timeOf(() => search(text))
      if (turn > 1) all.push(time)
    }
  tails.push(lineOfTail('search for any text', figuresOf(all), 10))
  for (const text of ['order', 'ord'])
    tails.push(
      lineOfTail(`search for "${text}"`, await measureOne(() => search(text), { turns: 40, warmUp: 3 }), 10),
    )
  const references = newestOf(desk, 1000)
  const digits = await measureOne(
    (turn) => search(references[(turn * 37) % references.length]?.slice(-6) ?? ''),
    OFTEN,
  )
  return [
    lineOfPair('search by the beginning of a word', beginning, { atMost: 1.6 }),
    ...tails,
    lineOfPair('search for a part of a word, against LIKE', part, {}),
    lineOfPair('search for what is nowhere, against LIKE', nowhere, { atMost: 0.01 }),
    lineOfTail('search by the last six digits of a reference', digits, 3),
  ]
}
