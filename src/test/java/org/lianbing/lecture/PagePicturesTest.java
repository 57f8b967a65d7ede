package org.lianbing.lecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages of a PDF become pictures that a projector and a phone show. */
class PagePicturesTest {

    @TempDir
    Path folder;
    private final List<byte[]> pictures = new ArrayList<>();

    @Test
    void each_page_is_drawn_at_the_projectors_width() throws IOException {
        assertThat(draw(SamplePdf.of(2, 960, 540))).isTrue();
        BufferedImage first = ImageIO.read(new ByteArrayInputStream(pictures.get(0)));
        assertThat(pictures).hasSize(2);
        assertThat(first.getWidth()).isEqualTo(1600);
        assertThat(first.getHeight()).isEqualTo(900);
        assertThat(first.getRGB(100, 800)).isEqualTo(0xFFFF0000);
        assertThat(first.getRGB(1500, 100)).isEqualTo(0xFFFFFFFF);
    }

    @Test
    void a_page_as_large_as_a_house_is_no_larger_a_picture() throws IOException {
        draw(SamplePdf.of(1, 14_400, 14_400));
        assertThat(ImageIO.read(new ByteArrayInputStream(pictures.get(0))).getWidth()).isEqualTo(1600);
    }

    @Test
    void what_takes_too_long_is_not_half_there() throws IOException {
        Path file = Files.write(folder.resolve("x.pdf"), SamplePdf.of(3, 100, 100));
        assertThat(PagePictures.draw(file, () -> pictures.isEmpty(), pictures::add)).isFalse();
        assertThat(pictures).hasSize(1);
    }

    @Test
    void what_cannot_be_read_is_said_to_be_so() {
        assertThatThrownBy(() -> draw("%PDF-1.7 <script>alert(1)</script>".getBytes())).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> draw(SamplePdf.locked())).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> draw(SamplePdf.of(101, 10, 10))).isInstanceOf(IOException.class);
        assertThat(pictures).isEmpty();
    }

    private boolean draw(byte[] pdf) throws IOException {
        return PagePictures.draw(Files.write(folder.resolve("x.pdf"), pdf), () -> true, pictures::add);
    }
}
