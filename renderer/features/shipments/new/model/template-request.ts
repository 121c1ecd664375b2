import { type JsonObject, without } from './json.ts'

/** What is different for every shipment. */
const passing = ['custom_reference', 'order_date', 'required_shipping_date', 'required_delivery_date']

/** What of a request is the same the next time. */
export const templateRequestOf = (request: JsonObject): JsonObject => passing.reduce(without, request)
