import { countryName } from '#shared/format/format.ts'
import { addressLines } from '#shared/shipments/address-lines.ts'
import type { Address } from '#shared/shipments/create-request.ts'
import { partyName } from '#shared/shipments/party-name.ts'
import type { PrintTexts } from './print-texts.ts'

/** Somebody whom a shipment concerns: who, and the lines below the name. */
export type Party = { readonly title: string; readonly name: string; readonly lines: readonly string[] }

/** Who stands at an address: by the type of it, with everything that one writes to or calls. */
export const partyOf = (address: Address, texts: PrintTexts): Party => {
  const { contact, company_name: company, address_type: type } = address
  const { landline, mobile, email } = contact?.contact_details ?? {}
  return {
    title: texts.word('addresses[].address_type', type),
    name: partyName(address),
    lines: [
      contact && company,
      ...addressLines(address),
      countryName(address.country_iso_code, texts.locale),
      [mobile ?? landline, email].filter(Boolean).join(' · '),
    ].filter((line): line is string => line !== undefined && line !== ''),
  }
}
