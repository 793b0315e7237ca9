import type { Item } from '../../../../definition/kinds/item.ts';
import { Card } from '../../components/card.tsx';
import { Icon } from '../../components/icon.tsx';
import { useText } from '../../i18n/index.ts';

export function QuestionList({ faq }: { faq: Item['faq'] }) {
  const { guide: text } = useText();
  if (faq.length === 0) return null;
  return (
    <Card id="faq" title={text.faq}>
      {faq.map(({ question, answer }, index) => (
        <details className="qa" key={question} open={index === 0}>
          <summary>
            {question}
            <Icon name="down" />
          </summary>
          <div>{answer}</div>
        </details>
      ))}
    </Card>
  );
}
