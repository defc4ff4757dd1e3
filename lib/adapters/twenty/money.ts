/**
 * Twenty draws the currency as an icon before the amount. The sign a seller sees there, and its code where the icon
 * belongs to one currency: the plain dollar also stands for New Zealand's, the Swedish crown also for Norway's.
 */
const signs: Record<string, [sign: string, code?: string]> = {
  'currency-dollar': ['$'],
  'currency-dollar-australian': ['A$', 'AUD'],
  'currency-dollar-canadian': ['CA$', 'CAD'],
  'currency-dollar-singapore': ['S$', 'SGD'],
  'currency-euro': ['€', 'EUR'],
  'currency-pound': ['£', 'GBP'],
  'currency-yen': ['¥', 'JPY'],
  'currency-yuan': ['¥', 'CNY'],
  'currency-frank': ['CHF', 'CHF'],
  'currency-real': ['R$', 'BRL'],
  'currency-rupee': ['₹', 'INR'],
  'currency-won': ['₩', 'KRW'],
  'currency-zloty': ['zł', 'PLN'],
  'currency-krone-czech': ['Kč', 'CZK'],
  'currency-krone-danish': ['kr', 'DKK'],
  'currency-krone-swedish': ['kr'],
  'currency-lira': ['₺', 'TRY'],
  'currency-rubel': ['₽', 'RUB'],
  'currency-shekel': ['₪', 'ILS'],
  'currency-dong': ['₫', 'VND'],
  'currency-hryvnia': ['₴', 'UAH'],
};

type Money = { sign: string; code: string | undefined };

/** @returns null when none of the icons is a currency */
export function moneyIcon(icons: string[]): Money | null {
  const icon = icons.find((name) => name.startsWith('currency-'));
  if (!icon) return null;
  const [sign = '', code] = signs[icon] ?? [];
  return { sign, code };
}

/** "500k", "1.2m", "3b": always with a point, whatever the user chose for whole amounts. */
export const isShortened = (amount: string): boolean => /\d[kmb]$/.test(amount);

const whole = /^[^\d\p{L}]{0,3}(\d[\d.,]*)(?: ?%| ?[^\d\p{L}]{1,3})?$/u;

/**
 * The language whose numbers the page shows. Users choose the format apart from their language, so the page's own numbers
 * are asked first ("1.234.567", "12,5"), then the language of the page, then that of the browser, which is the default.
 */
export function numberTongue(displays: string[], language: string | null, browserLanguage: string): string {
  for (const display of displays) {
    const number = whole.exec(display)?.[1] ?? '';
    if (/\.\d{3}(?:\.|,\d)|^\d+,\d{1,2}$/.test(number)) return 'de';
    if (/,\d{3}(?:,|\.\d)|^\d+\.\d{1,2}$/.test(number)) return 'en-US';
  }
  // Pages said "en" for every user until 2026.
  return language && language !== 'en' ? language : browserLanguage;
}
