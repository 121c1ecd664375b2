import { join } from 'node:path'
import { z } from 'zod'
import { peerOf } from './peer.ts'

/** A shipment as a document of a peer's store. */
export type PeerDocument = {
  readonly reference: string
  readonly state: string
  readonly created: number
  readonly record: unknown
}

/** A store of documents that somebody else made, filled. */
export type PeerStore = {
  readonly name: string
  readonly fill: (documents: readonly PeerDocument[]) => Promise<void>
  /** 100 of a state, newest first. */
  readonly list: (state: string) => Promise<readonly unknown[]>
  /** Reads all of it from its file again, where it has one. */
  readonly reopen?: () => Promise<void>
}

type LokiCollection = {
  insert: (documents: readonly object[]) => void
  chain: () => {
    find: (query: object) => {
      simplesort: (by: string, down: boolean) => { limit: (many: number) => { data: () => unknown[] } }
    }
  }
}
type Loki = {
  addCollection: (name: string, options: object) => LokiCollection
  getCollection: (name: string) => LokiCollection
  saveDatabase: (done: (error?: unknown) => void) => void
  loadDatabase: (options: object, done: (error?: unknown) => void) => void
}
const lokiClass = z.custom<new (file: string) => Loki>((found) => typeof found === 'function')

const asPromise = (start: (done: (error?: unknown) => void) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    start((error) => (error ? reject(new Error('A peer failed.', { cause: error })) : resolve()))
  })

const openLoki = (folder: string): PeerStore | undefined => {
  const { data: Found } = lokiClass.safeParse(peerOf('lokijs'))
  if (!Found) return undefined
  const file = join(folder, 'loki.json')
  let loki = new Found(file)
  loki.addCollection('shipments', { indices: ['created', 'state'] })
  return {
    name: 'LokiJS',
    fill: async (documents) => {
      loki.getCollection('shipments').insert(documents)
      await asPromise((done) => loki.saveDatabase(done))
    },
    list: async (state) =>
      loki.getCollection('shipments').chain().find({ state }).simplesort('created', true).limit(100).data(),
    reopen: async () => {
      loki = new Found(file)
      await asPromise((done) => loki.loadDatabase({}, done))
    },
  }
}

type Nedb = {
  ensureIndexAsync: (options: object) => Promise<void>
  insertAsync: (documents: readonly object[]) => Promise<unknown>
  findAsync: (query: object) => { sort: (by: object) => { limit: (many: number) => PromiseLike<unknown[]> } }
  loadDatabaseAsync: () => Promise<void>
}
const nedbClass = z.custom<new (options: object) => Nedb>((found) => typeof found === 'function')

const openNedb = (folder: string): PeerStore | undefined => {
  const { data: Found } = nedbClass.safeParse(peerOf('@seald-io/nedb'))
  if (!Found) return undefined
  const filename = join(folder, 'nedb.db')
  let store = new Found({ filename })
  return {
    name: 'NeDB',
    fill: async (documents) => {
      await store.loadDatabaseAsync()
      await store.ensureIndexAsync({ fieldName: 'state' })
      await store.insertAsync(documents)
    },
    list: async (state) => store.findAsync({ state }).sort({ created: -1 }).limit(100),
    reopen: async () => {
      store = new Found({ filename })
      await store.loadDatabaseAsync()
    },
  }
}

type Pouch = {
  bulkDocs: (documents: readonly object[]) => Promise<unknown>
  allDocs: (options: object) => Promise<{ rows: unknown[] }>
}
type PouchClass = { plugin: (plugin: unknown) => PouchClass; new (name: string, options: object): Pouch }
const pouchClass = z.custom<PouchClass>((found) => typeof found === 'function')
const esModule = z.object({ default: z.unknown() })
const defaultOf = (found: unknown): unknown => esModule.safeParse(found).data?.default ?? found

const openPouch = (): PeerStore | undefined => {
  const { data: Found } = pouchClass.safeParse(defaultOf(peerOf('pouchdb-core')))
  const adapter = defaultOf(peerOf('pouchdb-adapter-memory'))
  if (!Found || adapter === undefined) return undefined
  const pouch = new (Found.plugin(adapter))('shipments', { adapter: 'memory' })
  const keyOf = (state: string, created: number | string): string =>
    `${state}/${String(created).padStart(15, '0')}`
  return {
    name: 'PouchDB (in memory)',
    fill: async (documents) => {
      // By their keys they are in order: what it is quickest at.
      const keyed = documents.map(({ reference, ...one }) => ({
        ...one,
        _id: `${keyOf(one.state, one.created)}/${reference}`,
      }))
      for (let start = 0; start < keyed.length; start += 1000)
        await pouch.bulkDocs(keyed.slice(start, start + 1000))
    },
    list: async (state) => {
      const { rows } = await pouch.allDocs({
        include_docs: true,
        descending: true,
        startkey: `${keyOf(state, '9'.repeat(15))}/\uffff`,
        endkey: keyOf(state, ''),
        limit: 100,
      })
      return rows
    },
  }
}

/** The peers that are installed, each made when its turn comes. */
export const peerStores: readonly ((folder: string) => PeerStore | undefined)[] = [
  openLoki,
  openNedb,
  openPouch,
]
