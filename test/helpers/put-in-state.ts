import { type ShipmentState, severities, shipmentStates } from '#shared/shipments/shipment-state.ts'
import type { TestDesk } from './open-test-desk.ts'
import { rowOf } from './state-table.ts'

/** SQL that brings a shipment into a state past every rule, as only another program could; counts are kept. */
export const sqlToPutInState = (reference: string, state: ShipmentState): string => {
  const to = shipmentStates.indexOf(state)
  const severity = severities.indexOf(rowOf(state).severity)
  return `BEGIN;
    UPDATE shipment_count SET shipments = shipments - 1
      WHERE state = (SELECT state FROM shipment WHERE reference = '${reference}');
    INSERT INTO shipment_count VALUES (${to}, 1) ON CONFLICT (state) DO UPDATE SET shipments = shipments + 1;
    UPDATE shipment SET state = ${to}, severity = ${severity} WHERE reference = '${reference}';
    COMMIT;`
}

export const putInState = (desk: TestDesk, reference: string, state: ShipmentState): void =>
  desk.tamper(sqlToPutInState(reference, state))
