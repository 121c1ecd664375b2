import { countryOf, type SeedCountry } from './countries.ts'

const number = { first: '{number} {street}', last: '{street} {number}', comma: '{street}, {number}' }
const near = { zone: 'europe', union: true } as const
const beside = { zone: 'europe', union: false } as const

/** Real towns with postal codes of theirs, and how addresses are written there. */
export const europeanCountries: readonly SeedCountry[] = [
  countryOf('GB', {
    ...beside,
    locale: 'en_GB',
    share: 27,
    phone: '+44 7700 900###',
    line: number.first,
    companies: '{name} Ltd|{name} & Sons|{name} Interiors Ltd|The {name} Company|{name} Trading plc',
    towns: `Manchester=M# #@@|London=SE# #@@|London=N1# #@@|Birmingham=B#4 #@@|Leeds=LS# #@@|Glasgow=G4# #@@
      |Cardiff=CF1# #@@|Bristol=BS# #@@|Preston=PR4 #@@|York=YO1# #@@|Norwich=NR# #@@|Edinburgh=EH# #@@|Belfast=BT# #@@
      |Sheffield=S1# #@@|Brighton=BN# #@@|Exeter=EX# #@@`,
    lastNames: `Smith|Okafor|Patel|Walker|Hughes|Begum|Campbell|Whitfield|Ashworth|Khan|Macdonald|Pryce|Thornton|Bailey
      |Fairclough|Sinclair|Adeyemi|Hargreaves|Llewellyn|Cartwright|Osborne|Rahman|Holroyd|Pemberton|Nowak|Chaudhry
      |Blackwood|Greenhalgh|Murray|Trevithick|Marsden|O'Neill|Dhillon|Barlow|Eastwood|Kirkpatrick|Lund|Wainwright`,
    streets: `High Street|Station Road|Church Lane|Mill Road|Norbert Road|Victoria Street|Albert Road|Queensway
      |Park Avenue|The Crescent|Kings Road|Chapel Street|Broad Lane|Wharf Street|Meadow View|Grange Road|St John's Hill
      |Canal Side|Elm Grove|Windsor Terrace|Bridge Street|Market Place|Orchard Close|Hollins Lane`,
  }),
  countryOf('IE', {
    ...near,
    locale: 'en_IE',
    share: 4,
    phone: '+353 85 550 ####',
    line: number.first,
    companies: '{name} Ltd|{name} Teoranta|{name} Brothers',
    towns: `Galway=H91 @#@#=Galway|Cork=T12 @#@#=Cork|Limerick=V94 @#@#=Limerick|Dublin=D0# @#@#=Dublin
      |Waterford=X91 @#@#=Waterford|Sligo=F91 @#@#=Sligo|Tralee=V92 @#@#=Kerry|Letterkenny=F92 @#@#=Donegal`,
    lastNames: `Ní Bhriain|Byrne|O'Sullivan|Murphy|Walsh|Ó Dálaigh|McCarthy|Gallagher|Doherty|Kavanagh|Quinn|Nolan
      |Fitzgerald|Ó Súilleabháin|Brennan|Keane|Lynch|Mac Cárthaigh|Foley|Healy`,
    streets: `Main Street|Shop Street|Patrick Street|Bóthar na Trá|O'Connell Street|Quay Road|Mill Lane|Church Street
      |Salthill Road|Dock Road|St Mary's Terrace|Grattan Square`,
  }),
  countryOf('DE', {
    ...near,
    locale: 'de',
    share: 11,
    phone: '+49 151 55#####',
    line: number.last,
    companies: '{name} GmbH|{name} & Söhne|{name} Handels-GmbH|{name} KG|{name} Werkstätten AG',
    towns: `München=803##|Berlin=101##|Hamburg=203##|Köln=506##|Leipzig=041##|Stuttgart=701##|Nürnberg=904##
      |Dresden=010##|Bremen=281##|Freiburg im Breisgau=791##|Münster=481##|Würzburg=970##`,
  }),
  countryOf('AT', {
    ...near,
    locale: 'de_AT',
    share: 2,
    phone: '+43 664 55#####',
    line: number.last,
    companies: '{name} GmbH|{name} & Co KG',
    towns: 'Wien=1##0|Graz=80#0|Linz=40#0|Salzburg=50#0|Innsbruck=60#0|Klagenfurt=90#0',
  }),
  countryOf('CH', {
    ...beside,
    locale: 'de_CH',
    share: 2,
    phone: '+41 79 555 ## ##',
    line: number.last,
    companies: '{name} AG|{name} GmbH|{name} Handels AG',
    towns: 'Zürich=80##|Bern=30##|Basel=40##|Luzern=60##|St. Gallen=90##|Winterthur=84##|Genève=12##',
  }),
  countryOf('FR', {
    ...near,
    locale: 'fr',
    share: 7,
    phone: '+33 6 55 ## ## ##',
    line: number.first,
    companies: 'Établissements {name}|{name} SARL|Maison {name}|{name} et Fils',
    towns: `Lyon=6900#|Paris=7501#|Marseille=1300#|Bordeaux=33###|Lille=590##|Nantes=44###|Strasbourg=67###
      |Toulouse=31###|Rennes=35###|Montpellier=34###|Orléans=45###`,
  }),
  countryOf('BE', {
    ...near,
    locale: 'nl_BE',
    share: 2,
    phone: '+32 470 55 ## ##',
    line: number.last,
    companies: '{name} BV|{name} & Zonen|{name} NV',
    towns: 'Antwerpen=20#0|Gent=90#0|Brugge=80#0|Leuven=30#0|Mechelen=28#0|Hasselt=35#0|Brussel=10#0',
  }),
  countryOf('NL', {
    ...near,
    locale: 'nl',
    share: 5,
    phone: '+31 6 55######',
    line: number.last,
    companies: '{name} BV|{name} & Zn.|Handelsonderneming {name}',
    towns: `Amsterdam=10## @@|Rotterdam=30## @@|Utrecht=35## @@|Den Haag=25## @@|Groningen=97## @@|Eindhoven=56## @@
      |Maastricht=62## @@|Zwolle=80## @@`,
  }),
  countryOf('ES', {
    ...near,
    locale: 'es',
    share: 5,
    phone: '+34 655 ### ###',
    line: number.comma,
    companies: '{name} S.L.|Hermanos {name}|{name} e Hijos S.A.|Comercial {name}',
    towns: `Madrid=280##|Barcelona=080##|Valencia=460##|Sevilla=410##|Zaragoza=500##|Málaga=290##|A Coruña=150##
      |Bilbao=480##|Logroño=260##`,
  }),
  countryOf('PT', {
    ...near,
    locale: 'pt_PT',
    share: 1.5,
    phone: '+351 91 55# ## ##',
    line: number.comma,
    companies: '{name} Lda.|{name} & Filhos|Casa {name}',
    towns: 'Lisboa=1#00-###|Porto=4#00-###|Braga=47#0-###|Coimbra=30#0-###|Évora=70#0-###|Setúbal=29#0-###',
  }),
  countryOf('IT', {
    ...near,
    locale: 'it',
    share: 4,
    phone: '+39 345 55# ####',
    line: number.last,
    companies: '{name} s.r.l.|Fratelli {name}|{name} e Figli s.n.c.|Ditta {name}',
    towns: `Torino=101##|Milano=201##|Roma=001##|Bologna=401##|Firenze=501##|Napoli=801##|Genova=161##|Verona=371##
      |Forlì=471##`,
  }),
  countryOf('PL', {
    ...near,
    locale: 'pl',
    share: 4,
    phone: '+48 655 ### ###',
    line: number.last,
    companies: '{name} Sp. z o.o.|{name} i Synowie|Hurtownia {name}|{name} S.A.',
    towns: `Kraków=31-###|Warszawa=02-###|Łódź=90-###|Wrocław=50-###|Gdańsk=80-###|Poznań=60-###|Szczecin=70-###
      |Białystok=15-###`,
  }),
  countryOf('CZ', {
    ...near,
    locale: 'cs_CZ',
    share: 1.5,
    phone: '+420 655 ### ###',
    line: number.last,
    companies: '{name} s.r.o.|{name} a synové|{name} a.s.',
    towns: 'Praha=1#0 00|Brno=6#0 00|Ostrava=70# 00|Plzeň=30# 00|Olomouc=77# 00|České Budějovice=37# 01',
  }),
  countryOf('HU', {
    ...near,
    locale: 'hu',
    share: 0.7,
    phone: '+36 30 55# ####',
    line: '{street} {number}.',
    companies: '{name} Kft.|{name} és Fia Bt.',
    towns: 'Budapest=10##|Debrecen=40##|Szeged=67##|Pécs=76##|Győr=90##',
  }),
  countryOf('RO', {
    ...near,
    locale: 'ro',
    share: 0.7,
    phone: '+40 755 ### ###',
    line: '{street} nr. {number}',
    companies: '{name} S.R.L.|{name} și Fiii',
    towns: 'București=01####|Cluj-Napoca=40####|Timișoara=30####|Iași=70####|Brașov=50####',
  }),
  countryOf('HR', {
    ...near,
    locale: 'hr',
    share: 0.6,
    phone: '+385 91 55# ####',
    line: number.last,
    companies: '{name} d.o.o.|Obrt {name}',
    towns: 'Zagreb=10###|Split=21###|Rijeka=51###|Osijek=31###|Šibenik=22###',
  }),
  countryOf('GR', {
    ...near,
    locale: 'el',
    share: 1,
    phone: '+30 69 5550 ####',
    line: number.last,
    companies: '{name} Α.Ε.|{name} και Υιοί|{name} Ε.Π.Ε.',
    towns: 'Αθήνα=10# ##|Θεσσαλονίκη=54# ##|Πάτρα=26# ##|Ηράκλειο=71# ##|Βόλος=38# ##',
  }),
  countryOf('SE', {
    ...near,
    locale: 'sv',
    share: 3,
    phone: '+46 70 55# ## ##',
    line: number.last,
    companies: '{name} AB|{name} & Söner|{name} Handel AB',
    towns:
      'Stockholm=11# ##|Göteborg=41# ##|Malmö=21# ##|Uppsala=75# ##|Växjö=35# ##|Umeå=90# ##|Örebro=70# ##',
  }),
  countryOf('NO', {
    ...beside,
    locale: 'nb_NO',
    share: 2,
    phone: '+47 955 ## ###',
    line: number.last,
    companies: '{name} AS|{name} & Sønner|{name} Handel AS',
    towns: 'Bergen=50##|Oslo=01##|Trondheim=70##|Stavanger=40##|Tromsø=90##|Ålesund=60##',
  }),
  countryOf('DK', {
    ...near,
    locale: 'da',
    share: 2.5,
    phone: '+45 55 ## ## ##',
    line: number.last,
    companies: '{name} A/S|{name} ApS|{name} & Søn',
    towns: 'Aarhus=80##|København=21##|Odense=50##|Aalborg=90##|Esbjerg=67##|Køge=46##',
  }),
  countryOf('FI', {
    ...near,
    locale: 'fi',
    share: 1.2,
    phone: '+358 50 55# ####',
    line: number.last,
    companies: '{name} Oy|{name} ja Pojat Oy',
    towns: 'Helsinki=00###|Tampere=33###|Turku=20###|Oulu=90###|Jyväskylä=40###',
  }),
  countryOf('UA', {
    ...beside,
    locale: 'uk',
    share: 0.7,
    phone: '+380 50 55# ## ##',
    line: number.comma,
    companies: 'ТОВ «{name}»|ФОП {name}',
    towns: 'Київ=01###|Львів=79###|Одеса=65###|Харків=61###|Дніпро=49###',
  }),
  countryOf('TR', {
    ...beside,
    locale: 'tr',
    share: 1.5,
    phone: '+90 555 ### ## ##',
    line: '{street} No: {number}',
    companies: '{name} Ticaret Ltd. Şti.|{name} A.Ş.|{name} ve Oğulları',
    towns: 'İstanbul=34###|Ankara=06###|İzmir=35###|Bursa=16###|Eskişehir=26###|Muğla=48###',
  }),
]
