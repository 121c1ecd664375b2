import type { Language } from '#shared/settings/language.ts'

/** What a person reads in the system's own menus and dialogs; `&` stands before the letter that Alt chooses. */
export type NativeTexts = Readonly<Record<keyof typeof english, string>>

const english = {
  about: 'About Shipdesk',
  allFiles: 'All files',
  beginAnew: 'Begin anew',
  recordsLost: 'The records of this desk are missing',
  recordsLostDetail:
    'In {folder}, shipdesk.db is gone or empty, while other files of the desk are still there. Nothing was changed.\n\n' +
    'To go back: quit, put the last backup of shipdesk.db into that folder, and start again.\n\n' +
    'To begin anew with an empty desk: what lies there is put aside into its folder “quarantine”. Nothing is deleted.',
  recordsMoved: 'The records of this desk were moved',
  recordsMovedDetail:
    'They lie in {folder} now, on this computer alone. Before, they lay in {before}, which Windows copies to every computer that you sign on to. Nothing else has changed.',
  bringAllToFront: 'Bring All to Front',
  closeWindow: '&Close Window',
  copy: '&Copy',
  cut: 'Cu&t',
  delete: '&Delete',
  edit: '&Edit',
  file: '&File',
  fullScreen: '&Full Screen',
  help: '&Help',
  hide: 'Hide Shipdesk',
  hideOthers: 'Hide Others',
  minimize: '&Minimise',
  newWindow: '&New Window',
  normalSize: '&Normal Size',
  paste: '&Paste',
  quit: '&Quit',
  redo: '&Redo',
  selectAll: 'Select &All',
  services: 'Services',
  shipments: 'Shipments',
  showAll: 'Show All',
  undo: '&Undo',
  view: '&View',
  window: '&Window',
  zoom: '&Zoom',
  zoomIn: 'Zoom &In',
  zoomOut: 'Zoom &Out',
} as const

const german: NativeTexts = {
  about: 'Über Shipdesk',
  allFiles: 'Alle Dateien',
  beginAnew: 'Neu beginnen',
  recordsLost: 'Die Daten dieses Packplatzes fehlen',
  recordsLostDetail:
    'In {folder} ist shipdesk.db verschwunden oder leer, während andere Dateien noch da sind. Nichts wurde geändert.\n\n' +
    'So geht es zurück: beenden, die letzte Sicherung von shipdesk.db in diesen Ordner legen und neu starten.\n\n' +
    'Oder mit leeren Daten neu beginnen: Was dort liegt, kommt in den Unterordner „quarantine“. Nichts wird gelöscht.',
  recordsMoved: 'Die Daten dieses Packplatzes wurden verschoben',
  recordsMovedDetail:
    'Sie liegen jetzt in {folder}, nur auf diesem Computer. Vorher lagen sie in {before}, was Windows auf jeden Computer kopiert, an dem Sie sich anmelden. Sonst hat sich nichts geändert.',
  bringAllToFront: 'Alle nach vorne bringen',
  closeWindow: 'Fenster s&chließen',
  copy: '&Kopieren',
  cut: '&Ausschneiden',
  delete: '&Löschen',
  edit: '&Bearbeiten',
  file: '&Datei',
  fullScreen: '&Vollbild',
  help: '&Hilfe',
  hide: 'Shipdesk ausblenden',
  hideOthers: 'Andere ausblenden',
  minimize: '&Minimieren',
  newWindow: '&Neues Fenster',
  normalSize: '&Normale Größe',
  paste: '&Einfügen',
  quit: '&Beenden',
  redo: '&Wiederholen',
  selectAll: 'Alles auswä&hlen',
  services: 'Dienste',
  shipments: 'Sendungen',
  showAll: 'Alle einblenden',
  undo: '&Rückgängig',
  view: '&Ansicht',
  window: '&Fenster',
  zoom: '&Zoomen',
  zoomIn: 'Ver&größern',
  zoomOut: 'Ver&kleinern',
}

const arabic: NativeTexts = {
  about: 'حول Shipdesk',
  allFiles: 'كل الملفات',
  beginAnew: 'البدء من جديد',
  recordsLost: 'سجلات هذا المكتب مفقودة',
  recordsLostDetail:
    'في {folder}: الملف shipdesk.db غير موجود أو فارغ، بينما لا تزال ملفات أخرى للمكتب هناك. لم يتغيّر شيء.\n\n' +
    'للرجوع: أنهِ البرنامج، وضع آخر نسخة احتياطية من shipdesk.db في هذا المجلد، ثم شغّله من جديد.\n\n' +
    'للبدء من جديد بمكتب فارغ: يُنقل ما في المجلد إلى مجلده الفرعي «quarantine»، ولا يُحذف شيء.',
  recordsMoved: 'نُقلت سجلات هذه المحطة',
  recordsMovedDetail:
    'توجد الآن في {folder} على هذا الحاسوب وحده. كانت من قبل في {before}، وهو ما ينسخه ويندوز إلى كل حاسوب تسجّل الدخول إليه. لم يتغير شيء آخر.',
  bringAllToFront: 'إحضار الكل إلى المقدمة',
  closeWindow: '&إغلاق النافذة',
  copy: '&نسخ',
  cut: '&قص',
  delete: '&حذف',
  edit: '&تحرير',
  file: '&ملف',
  fullScreen: 'م&لء الشاشة',
  help: 'م&ساعدة',
  hide: 'إخفاء Shipdesk',
  hideOthers: 'إخفاء الآخرين',
  minimize: '&تصغير النافذة',
  newWindow: '&نافذة جديدة',
  normalSize: 'الحجم ال&عادي',
  paste: '&لصق',
  quit: 'إن&هاء',
  redo: 'إ&عادة',
  selectAll: 'تحديد ال&كل',
  services: 'الخدمات',
  shipments: 'الشحنات',
  showAll: 'إظهار الكل',
  undo: '&تراجع',
  view: '&عرض',
  window: '&نافذة',
  zoom: 'تكبير ال&نافذة',
  zoomIn: 'ت&كبير',
  zoomOut: 'ت&صغير',
}

export const nativeTexts: Readonly<Record<Language, NativeTexts>> = {
  en: english,
  de: german,
  ar: arabic,
}
