import { countryOf, type SeedCountry } from './countries.ts'

const number = { first: '{number} {street}', last: '{street} {number}', comma: '{street}, {number}' }
const far = { zone: 'overseas', union: false } as const

/** Real towns with postal codes of theirs, and how addresses are written there. */
export const overseasCountries: readonly SeedCountry[] = [
  countryOf('US', {
    ...far,
    locale: 'en_US',
    share: 12,
    phone: '+1 408 555 01##',
    line: number.first,
    companies: '{name} Inc.|{name} LLC|{name} & Sons|{name} Supply Co.|{name} Group',
    towns: `San José=951##=CA|Austin=787##=TX|Portland=972##=OR|Chicago=606##=IL|Brooklyn=112##=NY|Boston=021##=MA
      |Denver=802##=CO|Seattle=981##=WA|Atlanta=303##=Georgia|Minneapolis=554##=Minnesota|Nashville=372##=TN
      |Santa Fe=875##=NM|Burlington=054##=VT|Honolulu=968##=Hawaii`,
  }),
  countryOf('CA', {
    ...far,
    locale: 'en_CA',
    share: 4,
    phone: '+1 416 555 01##',
    line: number.first,
    companies: '{name} Inc.|{name} Ltd.|Les Entreprises {name}',
    towns: `Toronto=M5@ #@#=ON|Montréal=H2@ #@#=QC|Vancouver=V6@ #@#=BC|Calgary=T2@ #@#=AB|Halifax=B3@ #@#=Nova Scotia
      |Winnipeg=R3@ #@#=Manitoba|Québec=G1@ #@#=QC`,
  }),
  countryOf('AU', {
    ...far,
    locale: 'en_AU',
    share: 3,
    phone: '+61 491 57# ###',
    line: number.first,
    companies: '{name} Pty Ltd|{name} Bros|{name} Trading Co.',
    towns: `Sydney=20##=NSW|Melbourne=30##=VIC|Brisbane=40##=QLD|Perth=60##=Western Australia|Adelaide=50##=SA
      |Hobart=70##=Tasmania`,
  }),
  countryOf('MX', {
    ...far,
    locale: 'es_MX',
    share: 1,
    phone: '+52 55 5550 ####',
    line: number.last,
    companies: '{name} S.A. de C.V.|Comercial {name}',
    towns: 'Ciudad de México=06###|Guadalajara=44###|Monterrey=64###|Mérida=97###|Querétaro=76###',
  }),
  countryOf('BR', {
    ...far,
    locale: 'pt_BR',
    share: 1.5,
    phone: '+55 11 95550-####',
    line: number.comma,
    companies: '{name} Ltda.|Comércio {name}|Irmãos {name}',
    towns:
      'São Paulo=01###-###|Rio de Janeiro=20###-###|Curitiba=80###-###|Salvador=40###-###|Belém=66###-###',
  }),
  countryOf('JP', {
    ...far,
    locale: 'ja',
    share: 4,
    phone: '+81 90 5550 ####',
    line: '{street}',
    companies: '{name}商事株式会社|株式会社{name}|有限会社{name}商店|{name}工業株式会社',
    towns: `渋谷区=150-00##=東京都|千代田区=100-00##=東京都|横浜市中区=231-00##=神奈川県|大阪市北区=530-00##=大阪府
      |京都市中京区=604-80##=京都府|札幌市中央区=060-00##=北海道|福岡市博多区=812-00##=福岡県|名古屋市中区=460-00##=愛知県`,
  }),
  countryOf('KR', {
    ...far,
    locale: 'ko',
    share: 2,
    phone: '+82 10 5550 ####',
    line: number.last,
    companies: '주식회사 {name}상사|{name}무역|{name}산업',
    towns:
      '서울특별시 강남구=06###|부산광역시 해운대구=48###|대구광역시 중구=41###|인천광역시 연수구=21###|광주광역시 동구=61###',
  }),
  countryOf('CN', {
    ...far,
    locale: 'zh_CN',
    share: 2,
    phone: '+86 138 5550 ####',
    line: '{street}{number}号',
    companies: '{name}氏贸易有限公司|{name}记商行|{name}氏进出口有限公司',
    towns: '上海市=2000##|北京市=1000##|深圳市=5180##|杭州市=3100##|成都市=6100##|西安市=7100##',
  }),
  countryOf('TW', {
    ...far,
    locale: 'zh_TW',
    share: 0.8,
    phone: '+886 955 ### ###',
    line: '{street}{number}號',
    companies: '{name}氏股份有限公司|{name}記商行',
    towns: '臺北市=1##|高雄市=8##|臺中市=4##|臺南市=7##',
  }),
  countryOf('IN', {
    ...far,
    locale: 'en_IN',
    share: 1.5,
    phone: '+91 98555 #####',
    line: number.first,
    companies: '{name} Pvt. Ltd.|{name} Traders|{name} & Co.|{name} Exports',
    towns: `Mumbai=4000##|Bengaluru=5600##|Chennai=6000##|New Delhi=1100##|Kolkata=7000##|Jaipur=3020##
      |मुंबई=4000##|जयपुर=3020##`,
  }),
  countryOf('TH', {
    ...far,
    locale: 'th',
    share: 1,
    phone: '+66 8 5550 ####',
    line: '{number} ถนน{street}',
    companies: 'บริษัท {name} จำกัด|ห้างหุ้นส่วน {name}',
    towns: 'กรุงเทพมหานคร=10###|เชียงใหม่=50###|ขอนแก่น=40###|ภูเก็ต=83###|นครราชสีมา=30###',
  }),
  countryOf('VN', {
    ...far,
    locale: 'vi',
    share: 0.5,
    phone: '+84 90 555 ####',
    line: '{number} đường {street}',
    companies: 'Công ty TNHH {name}|Cửa hàng {name}',
    towns: 'Hà Nội=10###|Thành phố Hồ Chí Minh=70###|Đà Nẵng=55###|Huế=53###',
  }),
  countryOf('SA', {
    ...far,
    locale: 'ar',
    share: 1,
    phone: '+966 55 550 ####',
    line: number.last,
    companies: 'شركة {name} التجارية|مؤسسة {name}',
    towns: 'الرياض=11###|جدة=21###|الدمام=31###|مكة المكرمة=24###',
  }),
  countryOf('AE', {
    ...far,
    locale: 'ar',
    share: 1.5,
    phone: '+971 50 555 ####',
    line: number.last,
    companies: 'شركة {name} ذ.م.م|{name} للتجارة',
    towns: 'دبي=|أبوظبي=|الشارقة=|العين=',
  }),
  countryOf('EG', {
    ...far,
    locale: 'ar',
    share: 0.5,
    phone: '+20 10 5550 ####',
    line: number.first,
    companies: 'شركة {name} للاستيراد|أولاد {name}',
    towns: 'القاهرة=11###|الإسكندرية=21###|الجيزة=12###|أسوان=81###',
  }),
  countryOf('IL', {
    ...far,
    locale: 'he',
    share: 1,
    phone: '+972 50 555 ####',
    line: number.last,
    companies: '{name} בע״מ|{name} ובניו',
    towns: 'תל אביב-יפו=61#####|ירושלים=91#####|חיפה=31#####|באר שבע=84#####',
  }),
  countryOf('ZA', {
    ...far,
    locale: 'en_ZA',
    share: 0.7,
    phone: '+27 82 555 ####',
    line: number.first,
    companies: '{name} (Pty) Ltd|{name} Brothers CC',
    towns: 'Cape Town=80##|Johannesburg=20##|Durban=40##|Gqeberha=60##|Stellenbosch=76##',
  }),
]
