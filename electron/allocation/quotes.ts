import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { toProblem, Refusal, refuse } from '#shared/api-error.ts'
import type { AllocateResult, Quote, Quotes } from '#shared/allocation/allocation.ts'
import type { Offer } from '#shared/allocation/choose.ts'
import { transition } from '#shared/shipments/transition.ts'
import type { MakeReference } from '#shared/reference.ts'
import type { SentenceKey } from '#shared/texts/sentences.ts'
import type { ShipmentRecord } from '#shared/shipments/shipment.ts'
import { resourceResult } from '../shipments/answers.ts'
import type { RequestReader } from '../shipments/read-request.ts'
import { newRecord } from '../shipments/writing.ts'
import { recordOf, stateCodes, type StoredRow } from '../shipments/store/shipment-row.ts'
import type { Allocating, AllocatePorts } from './allocate.ts'
import { invalidState, problemOfExclusion } from './allocation-refusal.ts'
import type { QuoteStore } from './quote-store.ts'

type Ports = Omit<AllocatePorts, 'carriers'> & {
  readonly allocating: Allocating
  readonly quotes: QuoteStore
  readonly makeReference: MakeReference
  readonly read: Pick<RequestReader, 'create'>
}

/** Long enough to ask somebody, short enough that today's collection is still today's. */
const HOLDS_MILLISECONDS = 30 * 60_000
/** An expired quote is kept a day longer, so that whoever still has it is told so, and not that there never was one. */
const KEPT_MILLISECONDS = 24 * 60 * 60_000

/** What every service that can take a shipment asks for it. */
export const createQuoting = (ports: Ports) => {
  const { database, choosing, transitions, changes, allocating, quotes, now } = ports

  const findAllocatable = (reference: string): StoredRow => {
    const row = transitions.find(reference)
    const state = stateCodes.toWord(row.state)
    if (transition(state, { kind: 'fail_allocation' }).kind !== 'moved') throw invalidState(state, 'quote')
    return row
  }

  const quoteOf = (shipment: string, { carrier, price, ...offer }: Offer): Quote => {
    const created = now()
    const reference = ports.makeReference('quote')
    return {
      reference,
      shipment_reference: shipment,
      carrier,
      collection_date: offer.shipping_date,
      delivery_date: offer.expected_delivery_date,
      price,
      created: created.toISOString(),
      expires: new Date(created.getTime() + HOLDS_MILLISECONDS).toISOString(),
      _links: [{ href: `/quotes/${reference}`, rel: 'quote', reference, type: 'quote' }],
    }
  }

  /** @throws Refusal `no_quotes_available`, with every service's reason, when there is none */
  const quotesFor = (record: ShipmentRecord): Omit<Quotes, 'message'> => {
    const { reference, custom_reference, addresses } = record
    const { offers, excluded } = choosing.choose(record, {})
    if (offers.length === 0) {
      throw new Refusal('no_quotes_available', [
        toProblem({ code: 'no_quotes_available', sentence: { key: 'no_service_fits' } }),
        ...excluded.map((one) => problemOfExclusion(one, 'no_quotes_available')),
      ])
    }
    return {
      reference: ports.makeReference('quotes'),
      shipment: {
        reference,
        ...(custom_reference !== undefined && { custom_reference }),
        addresses,
        _links: [],
      },
      quotes: offers.map((offer) => quoteOf(reference, offer)),
      excluded_services: excluded,
    }
  }

  return {
    /** The cheapest first. @throws Refusal when no service can take the shipment, or when one has */
    quotes: (reference: string): Quotes =>
      database.write((writer) => {
        const row = findAllocatable(reference)
        const record = recordOf(row.record)
        const made = quotesFor(record)
        quotes.removeExpired(writer, now().getTime() - KEPT_MILLISECONDS)
        for (const quote of made.quotes) quotes.insert(writer, row.id, { quote, updated: row.updated })
        const { message, _links } = resourceResult(record, `${servicesFor(made)} take shipment ${reference}.`)
        return { ...made, message, shipment: { ...made.shipment, _links } }
      }),

    /**
     * What a shipment would cost that is asked for like a new one, and is not made: nothing is written down, so that none of
     * these quotes can be booked.
     * @throws Refusal with every problem of the request, and when no service can take it
     */
    quotesForRequest: (input: unknown): Quotes => {
      const { request } = ports.read.create(input)
      const made = quotesFor(newRecord(request, ports.makeReference, now()))
      return { ...made, message: `${servicesFor(made)} take it. No shipment was created.` }
    },

    /** Books at the price that was quoted. @throws Refusal `rule_conflict` when it no longer holds */
    allocateWithQuote: (reference: string, actor: string): AllocateResult => {
      const result = database.write((writer) => {
        const stored = quotes.find(reference)
        if (!stored) throw noQuote(reference)
        const { quote, updated } = stored
        if (Date.parse(quote.expires) < now().getTime()) throw outdated('quote_expired')
        const row = findAllocatable(quote.shipment_reference)
        if (row.updated !== updated) {
          throw outdated('quote_shipment_changed')
        }
        const selection = { service: quote.carrier.service_reference ?? '' }
        const { offers, excluded } = choosing.choose(recordOf(row.record), selection)
        const [offer] = offers
        if (!offer || !isDeepStrictEqual(termsOf(offer), termsQuoted(quote))) {
          throw outdated('quote_terms_changed')
        }
        const booked = allocating.book(writer, row, { offer, excluded, actor })
        return { ...booked, correlation_id: randomUUID() }
      })
      changes.tell([result.shipment_reference])
      return result
    },
  }
}

const servicesFor = ({ quotes }: Pick<Quotes, 'quotes'>): string =>
  quotes.length === 1 ? '1 carrier service can' : `${quotes.length} carrier services can`

/** What has to be as it was quoted: after a cut-off a service still asks the same, and comes another day. */
const termsOf = ({ price, shipping_date, expected_delivery_date }: Offer) => ({
  price,
  collection: shipping_date,
  delivery: expected_delivery_date,
})
const termsQuoted = ({ price, collection_date, delivery_date }: Quote) => ({
  price,
  collection: collection_date,
  delivery: delivery_date,
})

const noQuote = (reference: string): Refusal =>
  refuse('not_found', {
    property: '$.quote',
    code: 'not_found',
    sentence: { key: 'quote_unknown', values: { reference } },
  })

const outdated = (key: SentenceKey): Refusal =>
  refuse('conflict', { property: '$.quote', code: 'rule_conflict', sentence: { key } })
