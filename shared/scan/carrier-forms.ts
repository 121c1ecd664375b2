import { mod10CheckDigit, mod11CheckDigit } from '../carriers/check-digit.ts'
import { dpdCheckCharacter, expressCheckDigit, upsCheckDigit } from './carrier-check.ts'
import { type CheckOfForm, checkOf, type FormFound, type ReadForm, type ScanForm } from './scan-form.ts'

/*
 * What the carriers' labels carry, of which less is printed below. All take capitals without any gap.
 */

const found = (form: ScanForm, check: CheckOfForm, ...texts: readonly string[]): readonly FormFound[] =>
  texts.map((text) => ({ form, check, text }))

/** Of 20 digits, or of 22 or 26 whose first two say who has given them. */
const uspsNumber = /^(?:\d{20}|9[1-5](?:\d{20}|\d{24}))$/u
/**
 * `420`, a ZIP code of five or nine digits, and the number (USPS Publication 199, IMpb). The two digits that say who has given it
 * are left out on some labels.
 */
const readUsps: ReadForm = (text) => {
  const behindZip = [8, 12].flatMap((length) => (/^420\d+$/u.test(text) ? text.slice(length) : []))
  const alone = /^9[1-5]/u.test(text) ? [text] : []
  return [...behindZip, ...alone]
    .filter((number) => uspsNumber.test(number))
    .flatMap((number) => {
      const short = number.length === 22 ? [number.slice(2)] : []
      return found('usps', checkOf(number, mod10CheckDigit), number, ...short)
    })
}

/**
 * 34 digits of which the last 14 are the number, filled up with zeros; 32 digits (ASTRA) of which it is the 17th to the 28th;
 * 22 digits that begin with `96` of which it is the last 15.
 */
const readFedex: ReadForm = (text) => {
  if (!/^\d+$/u.test(text)) return []
  if (text.length === 34 && !text.startsWith('420')) {
    const filled = text.slice(-14)
    const number = filled.replace(/^00/u, '')
    return found('fedex', checkOf(number, expressCheckDigit), number, filled)
  }
  if (text.length === 32 && !text.startsWith('420')) {
    const number = text.slice(16, 28)
    return found('fedex', checkOf(number, expressCheckDigit), number)
  }
  if (text.length !== 22 || !text.startsWith('96')) return []
  const number = text.slice(-15)
  return found('fedex', checkOf(number, mod10CheckDigit), number)
}

const readUps: ReadForm = (text) =>
  /^1Z[0-9A-Z]{15}\d$/u.test(text) ? found('ups', checkOf(text.slice(2), upsCheckDigit), text) : []

/** Of the code with four corners and a circle (ANSI MH10.8.2, format 01): number, carrier and sender, each by itself. */
const maxiCode = /\p{Cc}(\d{3})\p{Cc}1Z(\d{8})\p{Cc}UPSN\p{Cc}([0-9A-Z]{6})\p{Cc}/u
const readMaxiCode: ReadForm = (text) => {
  const [, service = '', own = '', sender = ''] = maxiCode.exec(text) ?? []
  const number = `1Z${sender}${service.slice(1)}${own}`
  return sender === '' ? [] : readUps(number)
}

const DPD_POSTCODE = { shortest: 7, longest: 9 }
/**
 * `%`, a postcode, the number of 14 digits, and six for service and country; a check character is printed behind that (DPD parcel
 * label specification). That of the number by itself is printed behind it by some.
 */
const readDpd: ReadForm = (text) => {
  const bare = text.replace(/^%/u, '')
  if (!/^[0-9A-Z]+$/u.test(bare)) return []
  return ([0, 1] as const).flatMap((checks): readonly FormFound[] => {
    const body = bare.slice(0, bare.length - checks)
    const number = /^(\d{14})\d{6}$/u.exec(body.slice(-20))?.[1]
    const postcode = body.length - 20
    const { shortest, longest } = DPD_POSTCODE
    if (number === undefined || postcode < shortest || postcode > (bare === text ? shortest : longest))
      return []
    const check = checks === 0 ? 'none' : checkOf(bare, dpdCheckCharacter)
    return found('dpd', check, number, number + dpdCheckCharacter(number))
  })
}

/** A shipping container of GS1, in all ways in which it is written down. */
const readSscc: ReadForm = (text) => {
  const number = /^(?:\(00\)|00)?(\d{18})$/u.exec(text)?.[1]
  if (number === undefined) return []
  const check = checkOf(number, mod10CheckDigit)
  // Eighteen digits may be anything else.
  if (number === text && check === 'wrong') return []
  return found('sscc', check, number, `00${number}`, `(00)${number}`)
}

/** Two letters, eight digits, a check digit and the country (UPU S10), as all posts of the world number parcels. */
const readS10: ReadForm = (text) => {
  const digits = /^[A-Z]{2}(\d{9})[A-Z]{2}$/u.exec(text)?.[1]
  return digits === undefined ? [] : found('s10', checkOf(digits, mod11CheckDigit), text)
}

/** `J` says that the number of a parcel follows (ISO/IEC 15418); DHL prints it with that letter and without. */
const licencePlate = /^(?:\([1-6]?J\)|[1-6]?J(?=JD\d|VGL\d))?((?:JD|VGL)\d{8,28})$/u
const readDhl: ReadForm = (text) => {
  const number = licencePlate.exec(text)?.[1]
  return number === undefined ? [] : found('dhl', 'none', number, `J${number}`)
}

/** All forms of carriers; a code may have several. */
export const carrierForms: readonly ReadForm[] = [
  readUps,
  readMaxiCode,
  readUsps,
  readFedex,
  readDpd,
  readSscc,
  readS10,
  readDhl,
]
