import { layoutOf, to, whole } from './layout.ts'

/** EasyPost's file for batches (`to_address.name`, `parcel.weight`): ounces and inches, as in all of its interface. */
export const easypost = layoutOf({
  layout: 'easypost',
  core: [
    'to_address.name',
    'to_address.street1',
    'to_address.city',
    'to_address.state',
    'to_address.zip',
    'to_address.country',
    'from_address.name|from_address.street1|from_address.zip',
    'parcel.weight',
    'parcel.length|parcel.predefined_package',
  ],
  meanings: {
    'reference|order_number': ['custom_reference'],
    'to_address.name': [to.name],
    'to_address.company': [to.company, 'company_or_name'],
    'to_address.phone': [to.phone],
    'to_address.email': [to.email],
    'to_address.street1': [to.line1],
    'to_address.street2': [to.line2],
    'to_address.city': [to.city],
    'to_address.state': [to.region],
    'to_address.zip': [to.postcode],
    'to_address.country': [to.country],
    'parcel.weight': [whole.weight, 'ounces'],
    'parcel.length': [whole.length, 'inches'],
    'parcel.width': [whole.width, 'inches'],
    'parcel.height': [whole.height, 'inches'],
  },
  others:
    'from_address.name|from_address.company|from_address.phone|from_address.email|from_address.street1|from_address.street2|from_address.city|from_address.state|from_address.zip|from_address.country|parcel.predefined_package|carrier|service|options.label_format|options.label_size|options.invoice_number|options.print_custom_1|options.print_custom_2|customs_info.id|buy_options.carrier|buy_options.service|insurance',
})
