import { z } from 'zod'
import { type Bench, callerOf, newestOf, openBare, type Row } from '../bench.ts'
import { openAsWindow } from '../kept-desk.ts'
import { lineOfPair, lineOfTail, type Line } from '../line.ts'
import { figuresOf, measureOne, measurePair, timeOf } from '../measure.ts'
import { createRequests } from '../requests.ts'

const OFTEN = { turns: 200 } as const
const FEW = { turns: 20, warmUp: 5 } as const
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

const MILLION = 1_000_000
const WAITING = 1000
const MANY_WORDS = 40

const found = z.object({ items: z.array(z.object({ recipient: z.string(), reference: z.string() })) })

/** Names of people that stand in shipments of all times, the longest word of each. */
const namesIn = async (call: ReturnType<typeof callerOf>): Promise<readonly string[]> => {
  const { items } = found.parse(await call('shipments.list', { order: 'oldest', take: 1000 }))
  const longest = items.map(({ recipient }) =>
    recipient.split(/\s+/u).reduce((one, other) => (other.length > one.length ? other : one), ''),
  )
  return [...new Set(longest)].filter((name) => name.length >= 6).slice(0, MANY_WORDS)
}

/** The same with two letters in its midst exchanged, as fingers do it. */
const mistyped = (name: string): string => `${name.slice(0, 2)}${name[3]}${name[2]}${name.slice(4)}`

/** Texts of which an index alone does not tell where they stand. */
const hardTexts = async ({ rows, deskOf }: Bench): Promise<readonly Line[]> => {
  const desk = await deskOf(rows)
  const call = callerOf(desk)
  const names = await namesIn(call)
  const references = newestOf(desk, 1000).filter((_one, index) => index % 25 === 0)
  const searches: Readonly<Record<string, readonly object[]>> = {
    'the last five digits of a reference': references.map((one) => ({ text: one.slice(-5) })),
    'a part of a name': names.map((name) => ({ text: name.slice(1) })),
    'a name with a slip of the fingers': names.map((name) => ({ text: mistyped(name) })),
    'a common and a rare word': names.map((name) => ({ text: `street ${name}` })),
    'a name among what is delivered': names.map((text) => ({ text, states: ['delivered'] })),
  }
  const lines: Line[] = []
  for (const [name, inputs] of Object.entries(searches)) {
    const figures = await measureOne((turn) => call('shipments.search', inputs[turn % inputs.length]), {
      turns: 3 * inputs.length,
      warmUp: inputs.length,
    })
    lines.push(lineOfTail(`search for ${name}`, figures, 10))
  }
  return lines
}

/** Searching while many new shipments still wait to be indexed, as after an import. */
const whileTextsWait = async ({ rows, copyOf }: Bench): Promise<Line> => {
  using desk = openAsWindow(await copyOf(rows, 'waiting'))
  // The index comes in quiet moments, of which there is none here.
  desk.shipments.searchIndexer.close()
  const call = callerOf(desk)
  const next = createRequests(9)
  for (let turn = 0; turn < WAITING; turn += 1) await call('shipments.create', next())
  const figures = await measureOne((turn) => call('shipments.search', { text: typed[turn % typed.length] }), {
    turns: 4 * typed.length,
    warmUp: typed.length,
  })
  return lineOfTail(`search while ${WAITING} shipments wait for the index`, figures, 10)
}

/** Searching as somebody types. */
export const searchRow: Row = async (bench) => {
  const { rows, deskOf } = bench
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
    lineOfPair('search for what is nowhere, against LIKE', nowhere, rows < MILLION ? {} : { atMost: 0.01 }),
    lineOfTail('search by the last six digits of a reference', digits, 3),
    ...(await hardTexts(bench)),
    await whileTextsWait(bench),
  ]
}
