import { isDeepStrictEqual } from 'node:util'
import { toProblem, Refusal, refuse } from '#shared/api-error.ts'
import type { AllocateResult, Quote, Quotes } from '#shared/allocation/allocation.ts'
import type { Offer } from '#shared/allocation/choose.ts'
import { transition } from '#shared/shipments/transition.ts'
import type { MakeReference } from '#shared/reference.ts'
import type { SentenceKey } from '#shared/texts/sentences.ts'
import { recordOf, stateCodes, type StoredRow } from '../shipments/store/shipment-row.ts'
import type { Allocating, AllocatePorts } from './allocate.ts'
import { invalidState, problemOfExclusion } from './allocation-refusal.ts'
import type { QuoteStore } from './quote-store.ts'

type Ports = Omit<AllocatePorts, 'carriers'> & {
  readonly allocating: Allocating
  readonly quotes: QuoteStore
  readonly makeReference: MakeReference
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

  return {
    /** The cheapest first. @throws Refusal `no_quotes_available`, with every service's reason, when there is none */
    quotes: (reference: string): Quotes =>
      database.write((writer) => {
        const row = findAllocatable(reference)
        const { offers, excluded } = choosing.choose(recordOf(row.record), {})
        if (offers.length === 0) {
          throw new Refusal('no_quotes_available', [
            toProblem({ code: 'no_quotes_available', sentence: { key: 'no_service_fits' } }),
            ...excluded.map((one) => problemOfExclusion(one, 'no_quotes_available')),
          ])
        }
        const made = offers.map((offer) => quoteOf(reference, offer))
        quotes.removeExpired(writer, now().getTime() - KEPT_MILLISECONDS)
        for (const quote of made) quotes.insert(writer, row.id, { quote, updated: row.updated })
        return { quotes: made, excluded_services: excluded }
      }),

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
        return allocating.book(writer, row, { offer, excluded, actor })
      })
      changes.tell([result.shipment_reference])
      return result
    },
  }
}

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
