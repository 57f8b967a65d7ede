package org.lianbing.question;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.lianbing.platform.Actor;
import org.lianbing.platform.Caller;
import org.lianbing.testing.People;
import org.lianbing.testing.Person;

/** The bank inside the server, as a trainer writes it; and one question of a course pack. */
@Dependent
class WrittenByHand {

    @Inject
    EditQuestion edit;
    @Inject
    KeepTopics topics;
    @Inject
    KeepBank bank;
    @Inject
    ReadQuestion read;
    @Inject
    FindQuestions find;
    @Inject
    Caller caller;

    String topic(Person trainer) {
        return as(trainer, () -> topics.add(People.unique("专题")));
    }

    /** A statement that nobody else has in the bank, as it would be typed. */
    static Typed statement(boolean right) {
        return typed(new TrueFalse("说法", right));
    }

    /** Of that body, with a prompt that nobody else has. */
    static Typed typed(Body body) {
        Typed typed = Typed.of(new Content(body, "因为", Importance.Y, 3, Set.of("必知"), "条例第一条"));
        return prompted(typed, typed.prompt() + " " + People.unique("m"));
    }

    static Typed prompted(Typed typed, String prompt) {
        return new Typed(typed.kind(), prompt, typed.options(), typed.answers(), typed.partial(), typed.wrong(), typed.tolerance(), typed.unit(),
                typed.explanation(), typed.importance(), typed.difficulty(), typed.tags(), typed.source(), typed.more());
    }

    long add(Person trainer, String topic, Typed typed) {
        return as(trainer, () -> edit.add(topic, typed));
    }

    QuestionView look(Person reader, long question) {
        return as(reader, () -> read.get(question));
    }

    /** Of a pack that nobody else has. */
    long ofPack(Person reader) {
        String pack = People.unique("pack");
        caller.as(Actor.system("test"), () -> {
            bank.keepTopic(pack + "/topic", pack, 9_999);
            return bank.keep(pack, List.of(new QuestionDraft("a", pack + "/topic", new TrueFalse(pack, true), "", Importance.X, 2, Set.of())));
        });
        return as(reader, () -> find.page(BankFilter.typed(null, null, pack + "/topic", null, null, "all", null, null), 0)).get(0).id();
    }

    <T> T as(Person who, Supplier<T> act) {
        return caller.as(who.actor(), act);
    }

    void doAs(Person who, Runnable act) {
        as(who, () -> {
            act.run();
            return null;
        });
    }
}
