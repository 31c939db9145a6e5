'use server';

import type { Route } from 'next';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { getLocale } from 'next-intl/server';
import { asLocale } from '@/i18n/locales';
import { type ActionState, runPublicAction } from '@/lib/action';
import { uploadsOf } from '@/lib/attachments/upload';
import { sendEnquiry } from '@/lib/enquiries/commands/send-enquiry';
import { clientAddress } from '@/lib/rate-limit';

export async function send(_: ActionState, form: FormData): Promise<ActionState> {
  const [sent, said] = await Promise.all([headers(), getLocale()]);
  const locale = asLocale(said);
  const files = uploadsOf(form, 'attachments');
  const state = await runPublicAction(form, (values) =>
    sendEnquiry(values, { locale, source: clientAddress(sent) }, files),
  );
  if (state.status === 'done') {
    redirect(`${locale === 'en' ? '/en' : ''}/enquire/thanks?reference=${state.result.reference}` as Route);
  }
  if (state.status !== 'refused' || files.length === 0) return state;
  return { ...state, values: { ...state.values, hadFiles: 'yes' } }; // a page that is drawn anew has lost them
}
