import { item, layoutOf, to, whole } from './layout.ts'

/** DPD Shipper's file for importing shipments (DPD Belgium and the Netherlands, "Create a valid import file"): kilograms. */
export const dpdShipper = layoutOf({
  layout: 'dpd',
  core: [
    'recipient_name',
    'recipient_name2',
    'recipient_street',
    'recipient_house_no',
    'recipient_zip',
    'recipient_city',
    'recipient_country',
    'recipient_phone',
    'recipient_email',
    'recipient_reference',
  ],
  meanings: {
    recipient_reference: ['custom_reference'],
    recipient_name: [to.company, 'company_or_name'],
    recipient_name2: [to.name],
    recipient_street: [to.line1],
    recipient_house_no: [to.number],
    recipient_street2: [to.line2],
    recipient_zip: [to.postcode],
    recipient_city: [to.city],
    recipient_state: [to.region],
    recipient_country: [to.country],
    recipient_phone: [to.phone],
    recipient_email: [to.email],
    'recipient_note|recipient_information': [to.note],
    'parcel_weight|weight': [item.weight, 'kilograms'],
  },
  others:
    'id_address_sender|delisid|recipient type|recipient_type|recipient_language|recipient_fax|recipient_information|product',
})

/** DPD in the United Kingdom: the template of myDPD for importing shipments ("Template guide and service codes"). */
export const myDpd = layoutOf({
  layout: 'dpd',
  core: [
    'Organisation',
    'Address Line 1',
    'Address Line 3',
    'Postcode',
    'Country Code',
    'Service Code',
    'No. Parcels',
    'Total Weight',
    'Contact Name',
    'Contact Telephone',
    'Customer Ref 1',
    'Notification Email',
  ],
  meanings: {
    'Customer Ref 1': ['custom_reference'],
    Organisation: [to.company, 'company_or_name'],
    'Contact Name': [to.name],
    'Contact Telephone': [to.phone],
    'Notification SMS': [to.phone, 'if_empty'],
    'Notification Email': [to.email],
    'Address Line 1': [to.line1],
    'Address Line 2': [to.line2],
    'Address Line 3': [to.city],
    'Address Line 4': [to.region],
    Postcode: [to.postcode],
    'Country Code': [to.country],
    'Additional Info': [to.note],
    'Total Weight': [whole.weight, 'kilograms'],
    'Customs Value': [whole.price],
  },
  others:
    'Shipment Date|Service Code|No. Parcels|Collection on Del.|Delivery VAT No.|Customer Ref 2|Customer Ref 3|Extended Liability|Extended Liability Val|Return VAT No.|Return Additional Info|Return Address Line 1|Return Address Line 2|Return Address Line 3|Return Address Line 4|Return Contact Name|Return Telephone|Return Country Code|Return Customer Ref 1|Return Customer Ref 2|Return Customer Ref 3|Return Description|Return No Parcels|Return Organisation|Return Postcode|Return Service Code|Return Total Weight',
})
