import { takeFields } from './field-spec.ts'
import type { PairRow } from './form.ts'
import type { Ids } from './ids.ts'
import { isFilledList, type JsonObject, without } from './json.ts'
import { type PairList, pairLists, pairProperties, pairSpecs, pairTexts } from './pair-specs.ts'

type TakenPairs = {
  readonly pairs: Readonly<Record<PairList, readonly PairRow[]>>
  readonly rest: JsonObject
}

/** Takes metadata and texts for the label from a shipment or an item; a list that cannot be shown stays. */
export const takePairs = (object: JsonObject, ids: Ids): TakenPairs => {
  const rowsIn = (list: PairList): readonly PairRow[] => {
    const given = object[pairProperties[list]]
    return isFilledList(given) ? given.map((entry) => pairOf(entry, list, ids)) : []
  }
  const pairs = { metadata: rowsIn('metadata'), labelProperties: rowsIn('labelProperties') }
  const shown = pairLists.filter((list) => pairs[list].length > 0).map((list) => pairProperties[list])
  return { pairs, rest: shown.reduce(without, object) }
}

const pairOf = (entry: JsonObject, list: PairList, ids: Ids): PairRow => {
  const { texts, carried } = takeFields(pairSpecs[list], entry)
  const type = list === 'metadata' && carried['type'] === undefined ? 'string' : ''
  return {
    id: ids.next(),
    texts: pairTexts.parse({ key: '', value: '', type, metadataType: '', ...texts }),
    carried,
  }
}
