import { Link, useSearchParams } from 'react-router';
import { call } from '../../../../contract/client.ts';
import { useLanguage } from '../../../../render/i18n/language-provider.tsx';
import { CERTIFICATE_STATUS } from '../../../../render/labels/certificate-labels.ts';
import { label } from '../../../../render/labels/label-set.ts';
import { useLoad } from '../../app/use-load.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { FilterChips } from '../../components/filter-chips.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Pager } from '../../components/pager.tsx';
import { useText } from '../../i18n/index.ts';
import '../../styles/certificates.css';
import { CertCard } from './cert-card.tsx';
import { MyLayout } from './my-layout.tsx';
import { useCertificateActs } from './use-certificate-acts.ts';

const STATUSES = ['valid', 'expired', 'replaced', 'revoked', 'cancelled'] as const;

/** My certificates: valid or not, until when, and what can be applied for about each. */
export function CertificatesPage() {
  const { certificates: text } = useText();
  const language = useLanguage();
  const [search, setSearch] = useSearchParams();
  const status = STATUSES.find((known) => known === search.get('status'));
  const page = Math.max(1, Number.parseInt(search.get('page') ?? '1', 10) || 1);
  const query = { status, page, size: 24 };
  const load = useLoad(JSON.stringify(query), (signal) => call('myCertificates', { query, signal }), true);
  const actsOf = useCertificateActs(load.value?.rows ?? []);
  const chips = STATUSES.map((value) => ({ value, label: label(CERTIFICATE_STATUS, value, language) }));
  return (
    <MyLayout title={text.title}>
      <section className="card" aria-label={text.title}>
        <div className="list-h">
          <FilterChips
            label={text.filter}
            value={status ?? 'all'}
            onChange={(value) => setSearch(value === 'all' ? {} : { status: value })}
            options={[{ value: 'all', label: text.all }, ...chips]}
          />
          <p role="status" className="small mute">
            {load.value && text.count(load.value.total)}
          </p>
        </div>
        <Loaded load={load} lines={8}>
          {({ rows, total, size }) => (
            <>
              {rows.length === 0 && (
                <EmptyState title={text.none} hint={text.noneHint} icon="certificate">
                  <Link className="btn pri" to="/items">
                    {text.find}
                  </Link>
                </EmptyState>
              )}
              <ul className="certs">
                {rows.map((row) => (
                  <CertCard key={row.number} row={row} acts={actsOf(row.item.key)} />
                ))}
              </ul>
              <Pager
                page={page}
                size={size}
                total={total}
                onPage={(to) => setSearch({ ...(status && { status }), page: String(to) })}
              />
            </>
          )}
        </Loaded>
      </section>
    </MyLayout>
  );
}
