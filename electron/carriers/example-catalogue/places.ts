/** The countries of the European Union. */
export const europeanUnion =
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ')

/** The same and their neighbours, without the United Kingdom. */
export const europe = [...europeanUnion, 'CH', 'IS', 'LI', 'NO']

/** Where hardly any carrier goes. */
export const hardToReach = ['AF', 'BY', 'CU', 'IR', 'KP', 'RU', 'SY', 'YE']

/** Islands and highlands of the United Kingdom, and Northern Ireland. */
export const farFromLondon = {
  country_iso_code: 'GB',
  prefixes: ['BT', 'GY', 'HS', 'IM', 'IV', 'JE', 'KA27', 'KA28', 'KW', 'PA20', 'PA60', 'PH41', 'TR21', 'ZE'],
}

/** German islands without a bridge. */
export const germanIslands = {
  country_iso_code: 'DE',
  prefixes: [
    '18565 25849 25859 25863 25869 25938 25946 25980 25992 25996 25997 25999',
    '26465 26474 26486 26548 26571 26579 26757 27498 83256',
  ].flatMap((line) => line.split(' ')),
}

/** Alaska, Hawaii and the islands. */
export const farFromTheMainland = {
  country_iso_code: 'US',
  prefixes: ['006', '007', '008', '009', '967', '968', '969', '995', '996', '997', '998', '999'],
}
