package org.lianbing.question;

import java.util.ArrayList;
import java.util.List;

/** Of cases: each part is checked as a question of its own. */
final class CheckCase implements CheckBody {

    private final Typed typed;
    private final CheckTyped check;
    private final List<CheckBody> parts = new ArrayList<>();

    CheckCase(Typed typed, CheckTyped check) {
        this.typed = typed;
        this.check = check;
    }

    @Override
    public void refuse() {
        List<Typed> all = typed.more().parts();
        if (all.isEmpty() || all.size() > CaseStudy.MOST_PARTS) {
            check.refuse("parts", "question.typed.parts", CaseStudy.MOST_PARTS);
            return;
        }
        for (int i = 0; i < all.size(); i++) {
            CheckTyped own = check.part(i + 1);
            if (all.get(i).kind() == Kind.CASE) {
                own.refuse("kind", "question.typed.caseInCase");
            } else {
                parts.add(own.body(all.get(i)));
            }
        }
    }

    @Override
    public Body body() {
        return new CaseStudy(RichText.html(typed.prompt().strip()), parts.stream().map(CheckBody::body).toList());
    }
}
