package org.lianbing.question.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads Moodle's GIFT: a question is what stands between blank lines. */
final class ReadGift {

    private static final Pattern CATEGORY = Pattern.compile("^\\$CATEGORY:(.*)$");

    private final Gathered gathered = new Gathered();
    private final Repairs repairs;
    private String topic = "";

    private ReadGift(Repairs repairs) {
        this.repairs = repairs;
    }

    static Reading read(String text, Repairs repairs) {
        ReadGift gift = new ReadGift(repairs);
        List<String> lines = TextLines.of(text);
        List<String> block = new ArrayList<>();
        for (int i = 0; i <= lines.size(); i++) {
            boolean ends = i == lines.size() || lines.get(i).isBlank();
            if (!ends) {
                block.add(lines.get(i));
            } else if (!block.isEmpty()) {
                gift.block(i - block.size() + 1, String.join("\n", block));
                block.clear();
            }
        }
        return gift.gathered.reading();
    }

    private void block(int line, String text) {
        String mended = repairs.text(line).orElse(text);
        for (String part : mended.split("\\n\\s*\\n")) {
            question(line, part.strip());
        }
    }

    private void question(int line, String text) {
        StringBuilder comments = new StringBuilder();
        StringBuilder gift = new StringBuilder();
        for (String one : text.split("\n")) {
            Matcher category = CATEGORY.matcher(one.strip());
            if (category.matches()) {
                topic = Categories.topic(category.group(1));
            } else if (one.strip().startsWith("//")) {
                comments.append(one).append('\n');
            } else {
                gift.append(one).append('\n');
            }
        }
        if (!gift.toString().isBlank()) {
            Bounds.refuse(text.length() > Bounds.BLOCK);
            new GiftQuestion(line, text, comments.toString(), GiftMarks.hidden(gift.toString().strip())).read(topic, gathered);
        }
    }
}
