/** What is done to the desk itself and not to a shipment, as the audit trail calls it. */
export const deskOperations = [
  'change_settings',
  'change_catalogue',
  'change_prices',
  'save_location',
  'remove_location',
  'save_package_size',
  'remove_package_size',
  'save_template',
  'remove_template',
  'save_address',
  'remove_address',
  'save_product',
  'remove_product',
  'save_printer',
  'remove_printer',
  'save_import_map',
  'remove_import_map',
  'change_automation',
  'save_operator',
  'remove_operator',
  'sign_on',
  'sign_off',
  'restore_backup',
  'salvage',
  'begin_anew',
  'clock_stepped_back',
  'read_archive',
] as const
export type DeskOperation = (typeof deskOperations)[number]

/** What an entry is about that tells of all addresses of the book; each is `address:` and its number. */
export const ALL_ADDRESSES = 'address:*'
