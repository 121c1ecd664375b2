import { propertiesOf, type PropertyTable } from '../contract/properties.ts'
import { once } from '../once.ts'
import { managedProperties } from '../transfer/whole-record.ts'
import { createShipmentRequest } from './create-request.ts'

/** What people say of a shipment: the create request. */
export const requestProperties = once((): PropertyTable => propertiesOf(createShipmentRequest))

/** Every property of a shipment, also what the program manages. */
export const shipmentProperties = once(
  (): PropertyTable => new Map([...propertiesOf(managedProperties), ...requestProperties()]),
)
